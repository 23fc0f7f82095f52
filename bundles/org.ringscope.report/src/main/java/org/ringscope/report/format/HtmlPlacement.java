package org.ringscope.report.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.RingPalette;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementVariant;

/** The HTML report's section on TCP payload in posted buffers. */
final class HtmlPlacement {
  /** A page holds no more; all of them are in the other formats. */
  private static final int MOST_DIRECTIONS = 30;

  private static final int STREAM_NAMES = 130;
  private static final long WHOLE = 1_000_000;

  private HtmlPlacement() {}

  /** Writes the section, or nothing if nobody asked for it. */
  static void write(Html page, @Nullable PlacementReport report) {
    if (report == null) {
      return;
    }
    page.raw("<h2>TCP payload in posted buffers</h2>\n<dl>\n");
    HtmlReport.item(page, "Card", report.card());
    HtmlReport.item(page, "Buffers", report.buffers());
    if (!report.stack().isEmpty()) {
      HtmlReport.item(page, "Stack", report.stack());
    }
    page.raw("</dl>\n");
    if (report.directions().isEmpty()) {
      page.element("p", PlacementText.nothing(report)).raw("\n");
      return;
    }
    List<DirectionResult> largest = report.directions().stream()
        .sorted(Comparator.comparingLong(DirectionResult::bytes).reversed())
        .limit(MOST_DIRECTIONS)
        .toList();
    legend(page);
    new BarChart("placement", "How payload came to its place, by stream", STREAM_NAMES)
        .write(page, largest.stream().map(HtmlPlacement::bar).toList());
    directions(page, largest);
    int left = report.directions().size() - largest.size();
    if (left > 0) {
      page.element("p", Quantities.of(left, "smaller direction") + " of streams left out here").raw("\n");
    }
    largest.forEach(direction -> buffers(page, direction));
    if (report.comparison() != null) {
      comparison(page, report.comparison());
    }
    report.remarks().forEach(remark -> page.element("p", remark).raw("\n"));
  }

  private static void legend(Html page) {
    page.raw("<p>");
    for (String fate : Fates.ALL) {
      page.raw("<svg class=\"key\" viewBox=\"0 0 10 10\"><rect class=\"bar\" width=\"10\" height=\"10\" fill=\""
          + colour(fate) + "\"/></svg> ").text(fate).raw(" ");
    }
    page.raw("</p>\n");
  }

  /** The hues that the view Buffer Placement has for them. */
  private static String colour(String fate) {
    return RingPalette.css(switch (fate) {
      case Fates.DIRECT -> 0;
      case Fates.RESHUFFLED -> 1;
      case Fates.COPIED -> 3;
      default -> 2;
    });
  }

  private static BarChart.Bar bar(DirectionResult direction) {
    List<BarChart.Part> parts = Fates.ALL.stream()
        .filter(fate -> direction.fates().getOrDefault(fate, 0L) > 0)
        .map(fate -> new BarChart.Part(
            Math.round(Shares.of(direction.fates().getOrDefault(fate, 0L), direction.bytes()) * WHOLE),
            colour(fate),
            false))
        .toList();
    String direct = Shares.percent(Shares.of(direction.fates().getOrDefault(Fates.DIRECT, 0L), direction.bytes()));
    String name = "stream " + direction.stream() + (direction.forward() ? " forward" : " backward");
    return new BarChart.Bar(name, parts, direct + " direct");
  }

  private static void directions(Html page, List<DirectionResult> directions) {
    page.raw("<table>\n<thead><tr><th>Stream</th><th>Flow</th>");
    HtmlTables.heads(page, List.of("Bytes", "Direct", "Reshuffled", "Copied", "Held", "Missing"));
    page.raw("<th>Mostly because</th></tr></thead>\n<tbody>\n");
    for (DirectionResult direction : directions) {
      page.raw("<tr>").element("td", Integer.toString(direction.stream()))
          .element("td", HtmlTables.OUTSIDE, direction.flow());
      HtmlTables.number(page, direction.bytes());
      shares(page, direction.fates());
      HtmlTables.number(page, direction.segments().getOrDefault("missing_bytes", 0L));
      page.element("td", Fates.mainCause(direction.causes())).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
  }

  private static void shares(Html page, Map<String, Long> fates) {
    for (String fate : Fates.ALL) {
      page.element("td", HtmlTables.NUMBER, Fates.share(fates, fate));
    }
  }

  /** The buffers of a stream that stands alone; nothing for others. */
  private static void buffers(Html page, DirectionResult direction) {
    if (direction.buffers().isEmpty()) {
      return;
    }
    page.element("p", "Posted for " + direction.flow()).raw("\n<table>\n<thead><tr><th>Buffer</th>");
    HtmlTables.heads(page, List.of(
        "Expects", "Up to", "Direct", "Reshuffled", "Copied", "Held", "Missing", "Empty"));
    page.raw("<th>Mostly because</th></tr></thead>\n<tbody>\n");
    for (BufferResult buffer : direction.buffers()) {
      page.raw("<tr>").element("td", buffer.name())
          .element("td", HtmlTables.NUMBER, Long.toString(buffer.firstSequenceNumber()))
          .element("td", HtmlTables.NUMBER, Long.toString(buffer.lastSequenceNumber()));
      Fates.ALL.forEach(fate -> HtmlTables.number(page, buffer.fates().getOrDefault(fate, 0L)));
      HtmlTables.number(page, buffer.missing());
      HtmlTables.number(page, buffer.empty());
      page.element("td", Fates.mainCause(buffer.causes())).raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    if (direction.buffersLeftOut() > 0) {
      page.element("p", Quantities.of(direction.buffersLeftOut(), "more buffer") + " left out").raw("\n");
    }
  }

  private static void comparison(Html page, PlacementComparison comparison) {
    page.raw("<table>\n<thead><tr><th>Settings</th>");
    HtmlTables.heads(page, List.of("Direct", "Reshuffled", "Copied", "Held", "Change"));
    page.raw("<th>Mostly because</th><th>Removes</th></tr></thead>\n<tbody>\n");
    variant(page, comparison.yours(), "");
    for (PlacementVariant variant : comparison.variants()) {
      variant(page, variant, Fates.change(comparison.yours(), variant));
    }
    page.raw("</tbody>\n</table>\n");
    comparison.suggestions().forEach(suggestion -> page.element("p", suggestion).raw("\n"));
  }

  private static void variant(Html page, PlacementVariant variant, String change) {
    page.raw("<tr>").element("td", HtmlTables.OUTSIDE, variant.name());
    shares(page, variant.fates());
    page.element("td", HtmlTables.NUMBER, change)
        .element("td", Fates.mainCause(variant.causes()))
        .element("td", Fates.words(variant.removed()))
        .raw("</tr>\n");
  }
}
