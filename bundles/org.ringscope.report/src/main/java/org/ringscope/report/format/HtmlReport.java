package org.ringscope.report.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.ScenarioSummary;

/**
 * The report to hand over: one page without script or anything to load, for screen (light and dark) and paper.
 */
public final class HtmlReport implements ReportWriter {
  private static final String STYLE = "report.css";

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    out.write(page(report).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String page(ReplayReport report) throws IOException {
    var page = new Html();
    String title = "Ringscope: " + report.capture().file();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
    // Should escaping ever fail, the browser still runs and loads nothing.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        + "style-src 'unsafe-inline'\"/>\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    page.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    page.element("title", title).raw("\n<style>\n").raw(style()).raw("</style>\n</head>\n<body>\n");
    page.element("h1", report.capture().file()).raw("\n");
    page.raw("<ul class=\"summary\">\n");
    PlainWords.of(report).forEach(sentence -> page.element("li", sentence).raw("\n"));
    page.raw("</ul>\n");
    page.element("p", "class=\"verdict\"", "What the capture can tell: " + report.verdict().text()).raw("\n");
    writeSummary(page, report);
    HtmlCharts.rings(page, report);
    HtmlTables.rings(page, report);
    HtmlCharts.drops(page, report);
    HtmlTables.totals(page, report);
    HtmlCharts.sizes(page, report);
    HtmlCharts.protocols(page, report);
    HtmlTables.protocolsAndMarks(page, report);
    HtmlTables.flows(page, report);
    HtmlTables.mirrors(page, report);
    HtmlPlacement.write(page, report.placement());
    HtmlTables.stages(page, report);
    HtmlTables.findings(page, report);
    writeProvenance(page, report);
    page.raw("</body>\n</html>\n");
    return page.toString();
  }

  private static void writeSummary(Html page, ReplayReport report) {
    CaptureSummary capture = report.capture();
    ScenarioSummary scenario = report.scenario();
    page.raw("<dl>\n");
    String amount = Quantities.of(capture.packets(), "packet") + ", " + Quantities.of(capture.bytes(), "byte");
    if (capture.capturedBytes() != capture.bytes()) {
      amount += " (" + Quantities.grouped(capture.capturedBytes()) + " captured)";
    }
    item(page, "Capture", amount);
    if (capture.firstNanos() != null && capture.lastNanos() != null) {
      item(page, "Time", Quantities.seconds(capture.firstNanos(), capture.lastNanos()) + " from "
          + Quantities.utc(capture.firstNanos()));
    }
    if (capture.filtered() > 0) {
      item(page, "Filtered out", Quantities.of(capture.filtered(), "packet"));
    }
    item(page, "Model", scenario.profile() + ", " + Quantities.of(scenario.rings(), "ring") + " of "
        + Quantities.of(scenario.ringSize(), "descriptor") + ", " + scenario.hashFunction() + " hash, "
        + Quantities.grouped(scenario.indirectionSize()) + "-entry table, host " + scenario.host());
    if (!scenario.sources().isEmpty()) {
      item(page, "Settings from", scenario.sourcesText());
    }
    if (scenario.filter() != null) {
      item(page, "Filter", scenario.filter());
    }
    if (scenario.from() != null || scenario.to() != null) {
      item(page, "Part", (scenario.from() == null ? "" : "from " + scenario.from() + " ")
          + (scenario.to() == null ? "" : "to " + scenario.to()));
    }
    if (!scenario.local().isEmpty()) {
      item(page, "Local addresses", String.join(", ", scenario.local()));
    }
    if (report.merged() != null) {
      item(page, "Merged", MergeText.of(report));
    }
    page.raw("</dl>\n");
  }

  private static void writeProvenance(Html page, ReplayReport report) {
    page.raw("<h2>Provenance</h2>\n<dl>\n");
    item(page, "Made by", "Ringscope " + report.toolVersion());
    if (report.scenario().settingsSha256() != null) {
      item(page, "Settings (SHA-256)", report.scenario().settingsSha256());
    }
    for (var file : report.capture().files()) {
      item(page, "File", file.name() + ", " + Quantities.of(file.size(), "byte") + ", "
          + Quantities.of(file.packets(), "packet"));
      if (file.damage() != null) {
        item(page, "Damage", file.damage().toString());
      }
      if (file.sha256First() != null) {
        item(page, "First MiB (SHA-256)", file.sha256First());
      }
      if (file.sha256Last() != null) {
        item(page, "Last MiB (SHA-256)", file.sha256Last());
      }
    }
    page.raw("</dl>\n");
  }

  static void item(Html page, String name, String text) {
    page.element("dt", name).element("dd", text).raw("\n");
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IOException("the program is incomplete: " + STYLE
            + " is missing from its report jar; build or install it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
