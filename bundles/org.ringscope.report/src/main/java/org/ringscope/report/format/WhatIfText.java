package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.report.CalibrationResult;
import org.ringscope.report.VariantResult;
import org.ringscope.report.WhatIfReport;

/** What variants came to, as a table with a bar of drops for each. */
public final class WhatIfText {
  private static final int BAR = 24;
  private static final int WIDTH = 100;
  private static final int INDENT = 11;

  private final Glyphs glyphs;

  /** @param unicode whether the terminal shows more than ASCII */
  public WhatIfText(boolean unicode) {
    glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  /** The text, with the line ends of this system. */
  public String format(WhatIfReport report) {
    List<String> lines = new ArrayList<>();
    if (!report.variants().isEmpty()) {
      lines.addAll(withBars(report));
      lines.add("");
    }
    if (report.found() >= 0) {
      lines.add("found      " + report.variants().get(report.found()).name() + " is the first that loses nothing");
    }
    if (report.calibration() != null) {
      addCalibration(lines, report.calibration());
    }
    report.remarks().forEach(remark -> addWrapped(lines, "note", remark));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static void addCalibration(List<String> lines, CalibrationResult calibration) {
    lines.add("calibrated --host " + calibration.host() + " drops " + Quantities.of(calibration.drops(), "packet")
        + ", " + Quantities.grouped(calibration.wanted()) + " wanted (" + Quantities.of(calibration.tried(), "cost")
        + " tried)");
    if (calibration.counter() != null) {
      addWrapped(lines, "", "The real host's counter: " + SafeText.visible(calibration.counter()) + ".");
    }
    if (calibration.remark() != null) {
      addWrapped(lines, "", calibration.remark());
    }
  }

  private static void addWrapped(List<String> lines, String label, String sentence) {
    StringBuilder line = new StringBuilder(label).repeat(' ', INDENT - label.length());
    int start = line.length();
    for (String word : sentence.split(" ")) {
      if (line.length() > start && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder().repeat(' ', INDENT);
      }
      line.append(line.length() > start ? " " : "").append(word);
    }
    lines.add(line.toString());
  }

  private List<String> withBars(WhatIfReport report) {
    TextTable table = new TextTable()
        .column("", TextTable.Align.LEFT).column("VARIANT", TextTable.Align.LEFT)
        .column("DROPS", TextTable.Align.RIGHT).column("SHARE", TextTable.Align.RIGHT)
        .column("MOST WAITING", TextTable.Align.RIGHT).column("MAX/MEAN", TextTable.Align.RIGHT)
        .column("INTRS", TextTable.Align.RIGHT).column("POLLS", TextTable.Align.RIGHT);
    for (int i = 0; i < report.variants().size(); i++) {
      table.row(cells(report.variants().get(i), i == report.found()));
    }
    List<String> lines = table.lines();
    long most = report.variants().stream().mapToLong(VariantResult::drops).max().orElse(0);
    for (int i = 0; most > 0 && i < report.variants().size(); i++) {
      String line = lines.get(i + 1);
      String padding = " ".repeat(table.width() - line.codePointCount(0, line.length()) + 2);
      String bar = glyphs.bar(Shares.of(report.variants().get(i).drops(), most), BAR);
      lines.set(i + 1, (line + padding + bar).stripTrailing());
    }
    return lines;
  }

  private List<String> cells(VariantResult variant, boolean found) {
    boolean timed = variant.timed();
    return List.of(
        found ? ">" : " ",
        glyphs.shown(variant.name()),
        Quantities.grouped(variant.drops()),
        Shares.percent(Shares.of(variant.drops(), variant.packets())),
        timed ? Quantities.grouped(variant.mostWaiting()) : "-",
        hundredths(variant.imbalance()),
        timed ? Quantities.grouped(variant.interrupts()) : "-",
        timed ? Quantities.grouped(variant.polls()) : "-");
  }

  private static String hundredths(double number) {
    long hundredths = Math.round(number * 100);
    return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
  }
}
