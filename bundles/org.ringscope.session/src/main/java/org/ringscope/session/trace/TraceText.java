package org.ringscope.session.trace;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.classify.ClassifierExplanation;

/** A trace for people: a line a node, in the order in which things happen, children indented. */
public final class TraceText {
  private static final int NAME_WIDTH = 12;

  private final StringBuilder text = new StringBuilder();

  private TraceText() {}

  /** What would become of a flow. Lines with {@code \n} behind each. */
  public static String of(PacketTrace flow) {
    ClassifierExplanation explanation = flow.explanation();
    List<TraceNode> nodes = new ArrayList<>();
    nodes.add(new TraceNode.FlowFound(flow.flow()));
    nodes.add(new TraceNode.Card(flow.profile()));
    nodes.addAll(ClassifyNodes.of(explanation));
    if (flow.profile().followsSendRing()) {
      nodes.add(new TraceNode.UnlessSteered(flow.profile().automatic().id()));
    }
    nodes.add(new TraceNode.GoesTo(explanation.fate(), explanation.ring()));
    return of(nodes);
  }

  /** What became of a packet. Lines with {@code \n} behind each. */
  public static String of(PacketWay way) {
    List<TraceNode> nodes = new ArrayList<>();
    nodes.add(new TraceNode.Packet(way.tree().row(), List.of()));
    nodes.addAll(way.tree().children());
    return of(nodes);
  }

  private static String of(List<TraceNode> nodes) {
    TraceText lines = new TraceText();
    lines.add(nodes, "");
    return lines.text.toString();
  }

  private void add(List<TraceNode> nodes, String indent) {
    for (TraceNode node : nodes) {
      String name = indent + TraceWords.name(node);
      String padding = " ".repeat(Math.max(0, indent.length() + NAME_WIDTH - name.length()));
      text.append((name + padding + ' ' + TraceWords.text(node)).stripTrailing()).append('\n');
      add(node.children(), indent + "  ");
    }
  }
}
