package org.ringscope.session.predict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;

/**
 * One way in which the card may choose rings.
 *
 * @param context that way
 * @param deviations how many of its traits differ from what the dumps say
 * @param tableShown whether its indirection table is the one shown
 */
public record Hypothesis(RssContext context, int deviations, boolean tableShown) {
  /**
   * Everything worth trying: input transform × UDP over addresses with or without ports × outer or inner headers × the
   * table shown or an equal one × hash function, where that is open. What the dumps say comes first, then what deviates
   * least.
   */
  static List<Hypothesis> about(Card card) {
    Map<RssContext, Hypothesis> found = new LinkedHashMap<>();
    RssContext shown = card.context();
    for (HashFunction function : functions(card)) {
      RssContext base = function == shown.function() ? shown : shown.withFunction(function);
      for (InputTransform transform : transforms(base)) {
        for (boolean udpPorts : new boolean[] {false, true}) {
          for (boolean inner : new boolean[] {false, true}) {
            RssContext context = withUdp(base, udpPorts).withInner(inner).withTransform(transform);
            add(found, shown, context);
            add(found, shown, context.withTable(IndirectionTable.equal(shown.table().size(), card.rings())));
          }
        }
      }
    }
    List<Hypothesis> all = new ArrayList<>(found.values());
    all.sort((a, b) -> Integer.compare(a.deviations, b.deviations));
    return all;
  }

  private static void add(Map<RssContext, Hypothesis> found, RssContext shown, RssContext context) {
    boolean tableShown = context.table().equals(shown.table());
    int deviations = (context.function() == shown.function() ? 0 : 1)
        + (context.transform() == shown.transform() ? 0 : 1)
        + (UdpFields.havePorts(context) == UdpFields.havePorts(shown) ? 0 : 1)
        + (context.inner() == shown.inner() ? 0 : 1)
        + (tableShown ? 0 : 1);
    found.putIfAbsent(context, new Hypothesis(context, deviations, tableShown));
  }

  private static List<HashFunction> functions(Card card) {
    return card.functionOpen() ? List.of(HashFunction.values()) : List.of(card.context().function());
  }

  /** A symmetric transform asks for fields of both ends. */
  private static List<InputTransform> transforms(RssContext context) {
    List<InputTransform> possible = new ArrayList<>();
    for (InputTransform transform : InputTransform.values()) {
      try {
        possible.add(context.withTransform(transform).transform());
      } catch (IllegalArgumentException oneEndOnly) {
        continue;
      }
    }
    return possible;
  }

  private static RssContext withUdp(RssContext context, boolean ports) {
    return UdpFields.havePorts(context) == ports ? context : UdpFields.set(context, ports);
  }

  /** In words, such as {@code toeplitz, UDP over addresses only, outer headers, the table shown}. */
  public String text() {
    List<String> traits = new ArrayList<>();
    traits.add(switch (context.function()) {
      case TOEPLITZ -> "toeplitz";
      case XOR -> "xor";
      case CRC32 -> "crc32";
    });
    switch (context.transform()) {
      case NONE -> {}
      case SYMMETRIC_XOR -> traits.add("symmetric-xor");
      case SYMMETRIC_OR_XOR -> traits.add("symmetric-or-xor");
    }
    traits.add(UdpFields.havePorts(context) ? "UDP over addresses and ports" : "UDP over addresses only");
    traits.add(context.inner() ? "inner headers of tunnels" : "outer headers");
    traits.add(tableShown ? "the table shown" : "an equal table, not the one shown");
    return String.join(", ", traits);
  }
}
