package org.ringscope.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Declared;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingPalette;
import org.ringscope.report.RingResult;
import org.ringscope.report.Totals;

/** The tables of the HTML report. */
final class HtmlTables {
  static final String NUMBER = "class=\"n\"";

  /** Cells for text of any length, which may break anywhere. */
  static final String OUTSIDE = "class=\"t\"";

  private HtmlTables() {}

  static void rings(Html page, ReplayReport report) {
    Set<String> causes = new TreeSet<>();
    report.rings().forEach(ring -> causes.addAll(ring.drops().keySet()));
    page.raw("<table>\n<thead><tr><th>Ring</th><th>Device</th><th>Direction</th>");
    heads(page, List.of("Packets", "Share", "Bytes", "Captured bytes"));
    boolean served = report.rings().stream().anyMatch(ring -> ring.service() != null);
    if (served) {
      heads(page, List.of("Interrupts", "Polls", "Most waiting"));
    }
    boolean steered = RingResult.anySteered(report.rings());
    if (steered) {
      heads(page, List.of("Steered"));
    }
    heads(page, causes);
    page.raw("</tr></thead>\n<tbody>\n");
    for (RingResult ring : report.rings()) {
      page.raw("<tr><td class=\"r\"><svg class=\"key\" viewBox=\"0 0 10 10\">"
          + "<rect class=\"bar\" width=\"10\" height=\"10\" fill=\"" + RingPalette.css(ring.ring()) + "\"/></svg> ");
      page.text(ring.name()).raw("</td>").element("td", OUTSIDE, ring.device());
      page.element("td", ring.direction().id() + (ring.modelled() ? "" : " (as captured)"));
      number(page, ring.packets());
      page.element("td", NUMBER, Shares.percent(Shares.of(ring.packets(), report.totals().in())));
      number(page, ring.bytes());
      number(page, ring.capturedBytes());
      if (served) {
        service(page, ring.service());
      }
      if (steered) {
        number(page, ring.steered());
      }
      causes.forEach(cause -> number(page, ring.drops().getOrDefault(cause, 0L)));
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
  }

  /** Send rings are served by nobody: their cells are empty. */
  private static void service(Html page, RingResult.@Nullable Service service) {
    if (service == null) {
      page.raw("<td></td><td></td><td></td>");
      return;
    }
    number(page, service.interrupts());
    number(page, service.polls());
    number(page, service.mostWaiting());
  }

  static void totals(Html page, ReplayReport report) {
    Totals totals = report.totals();
    page.raw("<h2>Where the packets ended</h2>\n");
    String sum = Quantities.grouped(totals.in()) + " in = " + Quantities.grouped(totals.delivered()) + " delivered + "
        + Quantities.grouped(totals.diverted()) + " diverted + " + Quantities.grouped(totals.droppedInAll())
        + " dropped ";
    page.element("p", sum + (report.conserved() ? "✓" : "✗ does not add up")).raw("\n");
    counts(page, "Dropped", totals.dropped(), DropCause.values());
    counts(page, "Of these, before a ring was chosen", report.deviceDrops(), DropCause.values());
    if (totals.sent().packets() > 0) {
      page.raw("<table>\n<thead><tr><th>Direction</th>");
      heads(page, List.of("Packets", "Bytes"));
      page.raw("</tr></thead>\n<tbody>\n");
      traffic(page, "received", totals.received());
      traffic(page, "sent", totals.sent());
      page.raw("</tbody>\n</table>\n");
    }
  }

  private static void traffic(Html page, String name, Totals.Traffic traffic) {
    page.raw("<tr>").element("td", name);
    number(page, traffic.packets());
    number(page, traffic.bytes());
    page.raw("</tr>\n");
  }

  static void protocolsAndMarks(Html page, ReplayReport report) {
    var protocols = new LinkedHashMap<String, Long>();
    report.protocols().counts().forEach((column, count) -> protocols.put(column.meaning(), count));
    counts(page, "Found", protocols);
    counts(page, "Marked", report.marks(), MarkCounter.values());
  }

  /** A table of those counts that aren't zero, each with what its id means. */
  private static void counts(Html page, String title, Map<String, Long> counts, Declared[] table) {
    var meanings = new TreeMap<String, String>();
    counts.keySet().forEach(id -> meanings.put(id, id));
    for (Declared declared : table) {
      meanings.computeIfPresent(declared.id(), (id, _) -> id + ": " + declared.meaning());
    }
    var explained = new LinkedHashMap<String, Long>();
    counts.forEach((id, count) -> explained.put(String.valueOf(meanings.get(id)), count));
    counts(page, title, explained);
  }

  private static void counts(Html page, String title, Map<String, Long> counts) {
    if (counts.values().stream().allMatch(count -> count == 0)) {
      return;
    }
    page.raw("<table>\n<thead><tr>").element("th", title);
    heads(page, List.of("Count"));
    page.raw("</tr></thead>\n<tbody>\n");
    counts.forEach((name, count) -> {
      if (count > 0) {
        page.raw("<tr>").element("td", name);
        number(page, count);
        page.raw("</tr>\n");
      }
    });
    page.raw("</tbody>\n</table>\n");
  }

  static void flows(Html page, ReplayReport report) {
    if (report.flows().isEmpty()) {
      return;
    }
    page.raw("<h2>Largest flows</h2>\n<table>\n<thead><tr><th>Flow</th><th>Ring</th>");
    heads(page, List.of("Packets", "Share", "Bytes"));
    page.raw("</tr></thead>\n<tbody>\n");
    for (var flow : report.flows()) {
      page.raw("<tr>").element("td", OUTSIDE, flow.flow()).element("td", OUTSIDE, flow.ring());
      number(page, flow.packets());
      page.element("td", NUMBER, Shares.percent(report.share(flow)));
      number(page, flow.bytes());
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
  }

  static void mirrors(Html page, ReplayReport report) {
    if (report.mirrors().isEmpty()) {
      return;
    }
    page.raw("<h2>Mirrors</h2>\n<table>\n<thead><tr><th>Mirror</th><th>Source</th><th>Binding</th>");
    heads(page, List.of("Matched", "Packets", "Bytes", "Truncated", "Lost"));
    page.raw("</tr></thead>\n<tbody>\n");
    for (var mirror : report.mirrors()) {
      page.raw("<tr>").element("td", OUTSIDE, mirror.name()).element("td", OUTSIDE, mirror.described())
          .element("td", mirror.binding());
      for (long count : new long[] {
        mirror.matched(), mirror.packets(), mirror.bytes(), mirror.truncated(), Counts.sum(mirror.lost())
      }) {
        number(page, count);
      }
      page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    for (var mirror : report.mirrors()) {
      counts(page, "Lost by " + mirror.name(), mirror.lost(), MirrorLoss.values());
    }
  }

  static void stages(Html page, ReplayReport report) {
    if (report.stages().isEmpty()) {
      return;
    }
    page.raw("<h2>Stages</h2>\n<table>\n<thead><tr><th>Stage</th>");
    heads(page, List.of("In", "Made", "Out", "Delivered", "Diverted", "Merged", "Dropped", "Held"));
    page.raw("<th>Adds up</th></tr></thead>\n<tbody>\n");
    for (var stage : report.stages()) {
      page.raw("<tr>").element("td", OUTSIDE, stage.name());
      for (long count : new long[] {
        stage.in(), stage.made(), stage.out(), stage.delivered(), stage.diverted(), stage.merged(),
        stage.dropped(), stage.held()
      }) {
        number(page, count);
      }
      page.element("td", stage.conserved() ? "✓" : "✗").raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
  }

  static void findings(Html page, ReplayReport report) {
    if (report.verdict().findings().isEmpty()) {
      return;
    }
    page.raw("<h2>What limits this capture</h2>\n<ul>\n");
    for (var finding : report.verdict().findings()) {
      page.raw("<li>").text(finding.kind().meaning() + " (" + finding.text() + ")").raw("</li>\n");
    }
    page.raw("</ul>\n");
  }

  static void heads(Html page, Iterable<String> names) {
    for (String name : names) {
      page.element("th", NUMBER, name);
    }
  }

  static void number(Html page, long number) {
    page.element("td", NUMBER, Quantities.grouped(number));
  }
}
