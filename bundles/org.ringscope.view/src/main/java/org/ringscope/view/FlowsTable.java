package org.ringscope.view;

import java.util.List;
import org.ringscope.report.format.Quantities;
import org.ringscope.report.format.Shares;
import org.ringscope.session.TopFlows;

/**
 * The largest flows of a ring.
 *
 * @param rows most packets first
 * @param note one line about them
 */
public record FlowsTable(List<Row> rows, String note) {
  public static final FlowsTable EMPTY = new FlowsTable(List.of(), "");

  private static final double WHOLE = 100;

  public FlowsTable {
    rows = List.copyOf(rows);
  }

  /** @param share of the ring's packets, such as {@code 61.0%} */
  public record Row(String flow, String packets, String share, String bytes) {}

  static FlowsTable of(String ring, TopFlows flows) {
    List<Row> rows = flows.flows().stream()
        .map(flow -> new Row(
            flow.flow(), Quantities.grouped(flow.packets()),
            Shares.percent(Shares.of(flow.packets(), flows.packets())),
            Quantities.grouped(flow.bytes())))
        .toList();
    if (flows.packets() == 0) {
      return new FlowsTable(rows, "No packet of " + ring + " in this range.");
    }
    String packets = Quantities.of(flows.packets(), "packet") + " of " + ring;
    String sample = flows.every() == 1
        ? ""
        : String.format(" – a sample: every %d. packet, %.2g %% of the range", flows.every(), WHOLE / flows.every());
    return new FlowsTable(rows, "Largest flows among " + packets + sample);
  }
}
