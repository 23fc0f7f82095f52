package org.ringscope.view.whatif;

import java.util.List;
import java.util.Locale;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.session.Scenario;

/**
 * What the variants came to, a row each.
 *
 * @param found place of the smallest variant without loss, or -1 if none was looked for or found
 * @param summary one line about all of them
 * @param remarks what a reader has to know to read the numbers rightly
 */
public record WhatIfAnswer(List<Row> rows, int found, String summary, List<String> remarks) {
  /** Columns, in their order on screen. */
  public enum Column {
    VARIANT("Variant", "rings=16 ring-size=4096"),
    DROPS("Drops", "1,234,567 (12.3%)"),
    BAR("", "the bar of this variant"),
    IMBALANCE("Imbalance", "12.34"),
    WAITING("Most waiting", "12,345"),
    INTERRUPTS("Interrupts", "1,234,567");

    private final String title;
    private final String sample;

    Column(String title, String sample) {
      this.title = title;
      this.sample = sample;
    }

    public String title() {
      return title;
    }

    /** A usual long text, from which the column's first width is measured. */
    public String sample() {
      return sample;
    }
  }

  /**
   * A variant.
   *
   * @param share its drops as a part of those of the variant that loses most, 0 … 1: the length of its bar
   */
  public record Row(VariantResult result, double share) {
    public boolean isLossless() {
      return result.drops() == 0;
    }

    public String text(Column column) {
      return switch (column) {
        case VARIANT -> result.name();
        case DROPS -> isLossless() ? "no loss" : Quantities.grouped(result.drops()) + " ("
            + Shares.percent(Shares.of(result.drops(), result.packets())) + ")";
        case BAR -> "";
        case IMBALANCE -> String.format(Locale.ROOT, "%.2f", result.imbalance());
        case WAITING -> result.timed() ? Quantities.grouped(result.mostWaiting()) : "";
        case INTERRUPTS -> result.timed() ? Quantities.grouped(result.interrupts()) : "";
      };
    }
  }

  public WhatIfAnswer {
    rows = List.copyOf(rows);
    remarks = List.copyOf(remarks);
  }

  public static WhatIfAnswer of(WhatIfReport report) {
    long most = report.variants().stream().mapToLong(VariantResult::drops).max().orElse(0);
    List<Row> rows = report.variants().stream()
        .map(result -> new Row(result, most == 0 ? 0 : (double) result.drops() / most))
        .toList();
    return new WhatIfAnswer(rows, report.found(), summary(report), report.remarks());
  }

  private static String summary(WhatIfReport report) {
    String variants = Quantities.of(report.variants().size(), "variant");
    if (report.found() >= 0) {
      return variants + " · the first without loss is " + report.variants().get(report.found()).name();
    }
    long lossless = report.variants().stream().filter(variant -> variant.drops() == 0).count();
    return variants + " · " + (lossless == 0 ? "every one loses packets" : lossless + " without loss");
  }

  /** The scenario of a row, to replay with it. */
  public Scenario scenario(WhatIfQuestion question, Row row) {
    return question.scenario(row.result().name());
  }
}
