package org.ringscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Widths, order and visibility of a table's columns, as text that can be kept. Columns are known by their titles: a
 * table may have other ones when the text is read again.
 *
 * @param columns in their order on screen, hidden ones included
 */
public record ColumnLayout(List<Column> columns) {
  /** Wider than any screen: a kept text may be damaged. */
  private static final int WIDEST = 20_000;

  private static final Pattern ENTRY = Pattern.compile("(.+):([0-9]{1,5})(,hidden)?");

  /**
   * One column.
   *
   * @param width in points, positive; that of a hidden one comes back with it
   */
  public record Column(String title, int width, boolean hidden) {}

  public ColumnLayout {
    columns = List.copyOf(columns);
  }

  /** Reads what {@link #text} wrote; what can't be understood is left out. */
  public static ColumnLayout parse(String text) {
    List<Column> columns = new ArrayList<>();
    for (String entry : text.split("\\|")) {
      Matcher matcher = ENTRY.matcher(entry);
      if (matcher.matches()) {
        columns.add(
            new Column(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3) != null));
      }
    }
    return new ColumnLayout(columns);
  }

  /** One line. */
  public String text() {
    return columns.stream()
        .map(column -> column.title() + ":" + column.width() + (column.hidden() ? ",hidden" : ""))
        .collect(Collectors.joining("|"));
  }

  /** The width kept for a column, or {@code otherwise} if there is none that makes sense. */
  public int width(String title, int otherwise) {
    int at = titles().indexOf(title);
    int width = at < 0 ? 0 : columns.get(at).width();
    return width > 0 && width <= WIDEST ? width : otherwise;
  }

  /** Whether a column was hidden, or {@code otherwise} if nothing is known of it. */
  public boolean isHidden(String title, boolean otherwise) {
    int at = titles().indexOf(title);
    return at < 0 ? otherwise : columns.get(at).hidden();
  }

  /**
   * The order on screen of columns that may not all be known here: those come where they stand among their neighbours.
   *
   * @param titles of the columns as the table has them
   * @return for each place on screen, the index of its column in {@code titles}
   */
  public int[] order(List<String> titles) {
    List<Integer> order = new ArrayList<>();
    for (String title : titles().stream().distinct().toList()) {
      int at = titles.indexOf(title);
      if (at >= 0) {
        order.add(at);
      }
    }
    for (int at = 0; at < titles.size(); at++) {
      if (!order.contains(at)) {
        order.add(order.indexOf(at - 1) + 1, at);
      }
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private List<String> titles() {
    return columns.stream().map(Column::title).toList();
  }
}
