package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Fates;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementVariant;
import org.ringscope.session.place.PlaceWhatIf;

/**
 * What other settings would come to: a row each, the present ones first, then those that place most directly.
 *
 * @param same how many more came to the same as one of the rows
 * @param suggestions what to do, in sentences; the best first
 */
public record PlacementAnswer(List<Row> rows, int same, List<String> suggestions) {
  private static final String YOURS = "as they are";

  public PlacementAnswer {
    rows = List.copyOf(rows);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * Settings that were tried.
   *
   * @param change of the direct share, in percentage points; empty for the present ones
   * @param settings null if the view has none for it
   */
  public record Row(PlacementVariant variant, String change, @Nullable PlacementSettings settings) {
    public String text(VariantColumn column) {
      return switch (column) {
        case SETTINGS -> variant.name();
        case DIRECT -> Shares.percent(Fates.directShare(variant));
        case CHANGE -> change;
        case RESHUFFLED -> Fates.share(variant.fates(), Fates.RESHUFFLED);
        case COPIED -> Fates.share(variant.fates(), Fates.COPIED);
        case HELD -> Fates.share(variant.fates(), Fates.HELD);
        case CAUSE -> Fates.mainCause(variant.causes());
        case REMOVES -> Fates.words(variant.removed());
        case NEEDS -> variant.needs();
      };
    }

    /** Whether they are those that were asked about. */
    public boolean isYours() {
      return change.isEmpty();
    }

    /** What has to be known before they are taken, in a line; may be empty. */
    public String remark() {
      String needs = variant.needs().isEmpty() ? "" : sentence(variant.needs());
      return settings == null ? needs + " The view can't be set so; the command line can." : needs;
    }
  }

  static PlacementAnswer of(PlacementSettings yours, PlaceWhatIf.Outcome outcome) {
    PlacementComparison comparison = outcome.comparison();
    PlacementVariant base = comparison.yours();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(
        new PlacementVariant(YOURS, "", base.fates(), base.causes(), base.removed()), "", yours));
    List<PlacementVariant> different = comparison.different();
    for (PlacementVariant variant : different) {
      PlacementSettings settings =
          PlacementSettings.of(Objects.requireNonNull(outcome.requests().get(variant.name()))).orElse(null);
      rows.add(new Row(variant, Fates.change(base, variant), settings));
    }
    List<String> suggestions = comparison.suggestions();
    return new PlacementAnswer(rows, comparison.variants().size() - different.size(), suggestions);
  }

  private static String sentence(String part) {
    return Character.toUpperCase(part.charAt(0)) + part.substring(1) + ".";
  }

  /** How many settings were tried, in a line. */
  public String summary() {
    String tried = Quantities.of(rows.size() - 1 + same, "setting") + " tried";
    return same == 0 ? tried : tried + "; " + Quantities.grouped(same) + " came to the same as one of these";
  }

  /** The table with its headers as text with tabs, and the suggestions beneath. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(line(VariantColumn::title));
    rows.forEach(row -> text.append(line(row::text)));
    suggestions.forEach(sentence -> text.append('\n').append(sentence));
    return text.append('\n').toString();
  }

  private static String line(Function<VariantColumn, String> cell) {
    return Arrays.stream(VariantColumn.values()).map(cell).collect(Collectors.joining("\t")) + "\n";
  }
}
