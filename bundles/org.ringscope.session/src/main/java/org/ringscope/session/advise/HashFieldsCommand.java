package org.ringscope.session.advise;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.packet.FlowType;
import org.ringscope.session.predict.TrafficTable;

/** The fields that {@code ethtool -N DEV rx-flow-hash TYPE FIELDS} sets, for the types that the traffic has. */
final class HashFieldsCommand {
  private static final Set<HashField> PORTS = EnumSet.of(HashField.SOURCE_PORT, HashField.DESTINATION_PORT);

  private HashFieldsCommand() {}

  /** The same hash, with ports for each type of flow that has some and occurs. */
  static RssContext withPorts(TrafficTable traffic, RssContext context) {
    HashFields fields = context.fields();
    for (int flowType : new int[] {FlowType.TCP4, FlowType.UDP4, FlowType.TCP6, FlowType.UDP6}) {
      Set<HashField> now = fields.of(flowType);
      if (!now.containsAll(PORTS) && occurs(traffic, flowType)) {
        Set<HashField> more = EnumSet.copyOf(PORTS);
        more.addAll(now);
        more.addAll(HashField.setOf("sd"));
        fields = fields.with(flowType, more);
      }
    }
    return context.withFields(fields);
  }

  private static boolean occurs(TrafficTable traffic, int flowType) {
    for (int row = 0; row < traffic.size(); row++) {
      if (traffic.outer(row).flowType() == flowType) {
        return true;
      }
    }
    return false;
  }

  /** The lines that lead from one set of fields to another. */
  static List<CommandLine> lines(String device, HashFields from, HashFields to) {
    List<CommandLine> lines = new ArrayList<>();
    for (int flowType : new int[] {FlowType.TCP4, FlowType.UDP4, FlowType.TCP6, FlowType.UDP6}) {
      if (!from.of(flowType).equals(to.of(flowType))) {
        String command = "ethtool -N " + device + " rx-flow-hash " + FlowType.name(flowType) + " ";
        lines.add(new CommandLine(
            command + HashField.letters(to.of(flowType)), command + HashField.letters(from.of(flowType))));
      }
    }
    return lines;
  }
}
