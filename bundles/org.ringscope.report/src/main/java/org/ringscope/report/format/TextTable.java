package org.ringscope.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of aligned columns, two spaces apart, as command lines print it. */
final class TextTable {
  /** Where cells stand in their column. */
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<String> titles = new ArrayList<>();
  private final List<Align> aligns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  TextTable column(String title, Align align) {
    titles.add(title);
    aligns.add(align);
    return this;
  }

  /** Adds a row with a cell for each column; cells are single lines. */
  TextTable row(List<String> cells) {
    if (cells.size() != titles.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + titles.size() + " columns");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The same table without columns in which no row has anything. */
  TextTable withoutEmptyColumns() {
    int[] used = IntStream.range(0, titles.size())
        .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
        .toArray();
    TextTable table = new TextTable();
    for (int column : used) {
      table.column(titles.get(column), aligns.get(column));
    }
    rows.forEach(row -> table.row(IntStream.of(used).mapToObj(row::get).toList()));
    return table;
  }

  /** Columns that the table takes on the screen. */
  int width() {
    int width = GAP.length() * (titles.size() - 1);
    for (int column = 0; column < titles.size(); column++) {
      width += width(column);
    }
    return width;
  }

  /** The title line and the rows, without spaces at their ends. */
  List<String> lines() {
    int[] widths = IntStream.range(0, titles.size()).map(this::width).toArray();
    var lines = new ArrayList<String>();
    lines.add(line(titles, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths[column] - length(cell));
      line.append(column == 0 ? "" : GAP).append(aligns.get(column) == Align.RIGHT ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = length(titles.get(column));
    for (List<String> row : rows) {
      width = Math.max(width, length(row.get(column)));
    }
    return width;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
