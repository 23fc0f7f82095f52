package org.ringscope.session.advise;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.session.predict.Card;

/** Settings as lines for a shell, by ethtool(8). */
final class CommandLines {
  private final Card card;
  private final RssContext now;
  private final List<Elephant> elephants;

  CommandLines(Card card, RssContext now, List<Elephant> elephants) {
    this.card = card;
    this.now = now;
    this.elephants = elephants;
  }

  List<CommandLine> of(Setting setting) {
    List<CommandLine> lines = new ArrayList<>();
    if (setting.kinds().contains(Setting.Kind.CHANNELS)) {
      String command = "ethtool -L " + card.device() + " " + card.channelWord() + " ";
      lines.add(new CommandLine(command + setting.rings(), command + card.rings()));
    }
    lines.addAll(HashFieldsCommand.lines(card.device(), now.fields(), setting.context().fields()));
    if (setting.kinds().contains(Setting.Kind.KEY)) {
      String command = "ethtool -X " + card.device() + " hkey ";
      lines.add(new CommandLine(command + setting.context().key(), command + now.key()));
    }
    if (!setting.tableWords().isEmpty()) {
      String command = "ethtool -X " + card.device() + " ";
      lines.add(new CommandLine(command + setting.tableWords(), command + words(now.table())));
    }
    addRules(lines, setting.elephantRings());
    return lines;
  }

  /** How to type a table in; what neither {@code equal} nor {@code weight} makes can only be given up. */
  static String words(IndirectionTable table) {
    int rings = table.highestRing() + 1;
    if (table.equals(IndirectionTable.equal(table.size(), rings))) {
      return "equal " + rings;
    }
    int[] weights = new int[rings];
    StringBuilder words = new StringBuilder("weight");
    for (int slot = 0; slot < table.size(); slot++) {
      weights[table.ringAt(slot)]++;
    }
    for (int weight : weights) {
      words.append(' ').append(weight);
    }
    return table.equals(IndirectionTable.weights(table.size(), weights)) ? words.toString() : "default";
  }

  private void addRules(List<CommandLine> lines, int[] rings) {
    if (rings.length > 0 && card.needsNtupleOn()) {
      String command = "ethtool -K " + card.device() + " ntuple ";
      lines.add(new CommandLine(command + "on", command + "off"));
    }
    int location = 0;
    for (int i = 0; i < rings.length; i++) {
      while (isTaken(location)) {
        location++;
      }
      String command = "ethtool -N " + card.device() + " ";
      lines.add(new CommandLine(
          command + rule(elephants.get(i).flow()) + " action " + rings[i] + " loc " + location,
          command + "delete " + location));
      location++;
    }
  }

  private boolean isTaken(int location) {
    return card.steering().rules().stream().anyMatch(rule -> rule.location() == location);
  }

  private static String rule(FlowKey flow) {
    return "flow-type " + FlowType.name(flow.flowType())
        + " src-ip " + address(flow, flow.sourceHigh(), flow.sourceLow())
        + " dst-ip " + address(flow, flow.destinationHigh(), flow.destinationLow())
        + " src-port " + flow.sourcePort()
        + " dst-port " + flow.destinationPort();
  }

  private static String address(FlowKey flow, long high, long low) {
    return flow.ipVersion() == 4 ? AddressText.formatIpv4(low) : AddressText.formatIpv6(high, low);
  }
}
