package org.ringscope.report.format;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.diff.CountChange;
import org.ringscope.report.diff.DiffSection;
import org.ringscope.report.diff.ReportDiff;
import org.ringscope.report.diff.SettingChange;

/** What {@code report diff} prints: settings that differ, then a table for each kind of count. */
public final class TextDiff {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_VALUE = 34;

  private final Glyphs glyphs;

  /** @param unicode whether the terminal shows UTF-8; if not, only ASCII is written */
  public TextDiff(boolean unicode) {
    glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  /**
   * The whole comparison, each line ended by a line feed.
   *
   * @param before name of the first report's file
   * @param after name of the second report's file
   */
  public String format(ReportDiff diff, String before, String after) {
    TextLines lines = new TextLines(glyphs);
    lines.addShortened("before", before);
    lines.addShortened("after", after);
    if (diff.isEmpty()) {
      lines.add("", "no difference: " + Quantities.of(diff.unchanged(), "count") + " and all settings are the same");
      return lines.toString();
    }
    addSettings(lines, diff.settings());
    for (DiffSection section : DiffSection.values()) {
      addCounts(lines, section, diff.of(section));
    }
    lines.addEmpty();
    lines.add("same", Quantities.of(diff.unchanged(), "count"));
    return lines.toString();
  }

  private void addSettings(TextLines lines, List<SettingChange> settings) {
    if (settings.isEmpty()) {
      return;
    }
    TextTable table = new TextTable()
        .column("SETTING", TextTable.Align.LEFT)
        .column("BEFORE", TextTable.Align.LEFT)
        .column("AFTER", TextTable.Align.LEFT);
    for (SettingChange setting : settings) {
      table.row(List.of(setting.name(), value(setting.before()), value(setting.after())));
    }
    lines.addEmpty();
    lines.addAll(table.lines());
  }

  private String value(String text) {
    return text.isEmpty() ? "-" : glyphs.shortened(text, LONGEST_VALUE);
  }

  private void addCounts(TextLines lines, DiffSection section, List<CountChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    TextTable table = new TextTable()
        .column(section.id().replace('_', ' ').toUpperCase(Locale.ROOT), TextTable.Align.LEFT)
        .column("BEFORE", TextTable.Align.RIGHT)
        .column("AFTER", TextTable.Align.RIGHT)
        .column("DIFFERENCE", TextTable.Align.RIGHT)
        .column("CHANGE", TextTable.Align.RIGHT);
    for (CountChange change : changes) {
      table.row(List.of(
          glyphs.shortened(change.name(), LONGEST_NAME),
          count(change.before()),
          count(change.after()),
          signed(Quantities.grouped(Math.abs(change.difference())), change.difference()),
          ratio(change)));
    }
    lines.addEmpty();
    lines.addAll(table.lines());
  }

  private static String count(@Nullable Long count) {
    return count == null ? "-" : Quantities.grouped(count);
  }

  private static String ratio(CountChange change) {
    Double ratio = change.ratio();
    return ratio == null ? "new" : signed(Shares.percent(Math.abs(ratio)), change.difference());
  }

  private static String signed(String magnitude, long difference) {
    return (difference > 0 ? "+" : difference < 0 ? "-" : "") + magnitude;
  }
}
