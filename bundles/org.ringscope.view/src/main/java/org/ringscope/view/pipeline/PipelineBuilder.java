package org.ringscope.view.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.StageResult;
import org.ringscope.view.filter.FilterText;

/** Makes the graph of what was counted, following the packets stage by stage. */
final class PipelineBuilder {
  private static final String SENT = FilterText.direction(true);

  private final PipelineCounts counts;
  private final List<Integer> receiveRings;
  private final List<Integer> sendRings;
  private final StageFilters filters;
  private final DebugNicEdges debugNics;
  private final Map<PipelineNode, NodeCount> nodes = new LinkedHashMap<>();
  private final Map<PipelineEdge, EdgeCount> edges = new LinkedHashMap<>();

  /** What leads to the next stage, and how many packets each brings. */
  private final Map<PipelineNode, Long> ahead = new LinkedHashMap<>();

  /**
   * @param receiveRings those that have nodes of their own, in order
   * @param sendRings as many of the other direction
   */
  PipelineBuilder(PipelineCounts counts, List<Integer> receiveRings, List<Integer> sendRings) {
    this.counts = counts;
    this.receiveRings = receiveRings;
    this.sendRings = sendRings;
    filters = new StageFilters(counts);
    debugNics = new DebugNicEdges(counts);
  }

  Pipeline build() {
    for (StageResult stage : counts.stages()) {
      if (!stage.name().equals(StageName.TRANSMIT)) {
        receiveSide(stage);
      } else if (stage.in() > 0) {
        sendSide(stage);
      }
    }
    debugNics.add(this);
    for (DropCause cause : DropCause.values()) {
      if (counts.isPossible(cause)) {
        nodes.put(new PipelineNode.Drop(cause), NodeTexts.drop(cause, counts.drops(cause)));
      }
    }
    return new Pipeline(nodes, edges);
  }

  private void receiveSide(StageResult stage) {
    if (stage.name().equals(StageName.DELIVER) && debugNics.needMirrorStage() && !has(StageName.MIRROR)) {
      enter(observer(StageName.MIRROR, stage.in()));
    }
    enter(stage);
    PipelineNode node = new PipelineNode.Stage(stage.name());
    for (DropCause cause : DropCause.values()) {
      if (StageName.of(cause).equals(stage.name()) && cause != DropCause.RING_FULL && counts.isPossible(cause)) {
        edge(node, new PipelineNode.Drop(cause), counts.drops(cause), false);
      }
    }
    switch (stage.name()) {
      case StageName.STEER -> {
        if (stage.diverted() > 0) {
          end(
              node, PipelineNode.End.VIRTUAL_FUNCTIONS, stage.diverted(),
              FilterText.and(FilterText.verdict(Verdict.DIVERTED), FilterText.not(FilterText.ANY_RING)));
        }
      }
      case StageName.RECEIVE -> {
        rings(node, false);
        virtualNics();
      }
      case StageName.DELIVER ->
        end(
            node, PipelineNode.End.HOST, stage.delivered(),
            FilterText.and(FilterText.direction(false), FilterText.verdict(Verdict.DELIVERED)));
      default -> { }
    }
  }

  private void sendSide(StageResult stage) {
    ahead.clear();
    ahead.put(new PipelineNode.Stage(StageName.DISPATCH), stage.in());
    if (debugNics.needMirrorSentStage()) {
      enter(observer(StageName.MIRROR_SENT, stage.in()), SENT);
    }
    enter(stage, SENT);
    PipelineNode node = new PipelineNode.Stage(stage.name());
    rings(node, true);
    for (Map.Entry<PipelineNode, Long> ring : ahead.entrySet()) {
      edge(ring.getKey(), PipelineNode.End.WIRE, ring.getValue(), false);
    }
    nodes.put(PipelineNode.End.WIRE, NodeTexts.end(PipelineNode.End.WIRE.title(), stage.delivered(), SENT));
  }

  /** A stage that only looks has no ledger: all that comes goes on. */
  private static StageResult observer(String name, long packets) {
    return new StageResult(name, packets, 0, packets, 0, 0, 0, 0, 0);
  }

  private void enter(StageResult stage) {
    enter(stage, filters.filter());
    filters.pass(stage.name());
  }

  private void enter(StageResult stage, String filter) {
    PipelineNode node = new PipelineNode.Stage(stage.name());
    nodes.put(node, NodeTexts.stage(stage, filter));
    for (Map.Entry<PipelineNode, Long> before : ahead.entrySet()) {
      long packets = ahead.size() == 1 ? stage.in() : before.getValue();
      edge(before.getKey(), node, packets, false);
    }
    ahead.clear();
    ahead.put(node, stage.out());
  }

  private void end(PipelineNode from, PipelineNode.End end, long packets, String filter) {
    nodes.put(end, NodeTexts.end(end.title(), packets, filter));
    edge(from, end, packets, false);
  }

  /** Rings stand behind the stage that fills them, and lead to the next one. */
  private void rings(PipelineNode stage, boolean sent) {
    ahead.clear();
    List<Integer> shown = sent ? sendRings : receiveRings;
    long all = counts.rings().packets(sent);
    String onRing = StageFilters.onRing(counts);
    for (int ring : shown) {
      PipelineNode node = new PipelineNode.Ring(ring, sent);
      ring(stage, node, List.of(ring), all, FilterText.and(FilterText.ring(node.title()), onRing));
    }
    List<Integer> others = others(shown);
    if (!others.isEmpty()) {
      List<String> own = shown.stream().map(ring -> new PipelineNode.Ring(ring, sent).title()).toList();
      String filter = FilterText.and(
          FilterText.direction(sent), FilterText.ANY_RING, FilterText.not(FilterText.ringIn(own)), onRing);
      ring(stage, new PipelineNode.OtherRings(sent), others, all, filter);
    }
  }

  private List<Integer> others(List<Integer> shown) {
    return IntStream.range(0, counts.rings().rings()).filter(ring -> !shown.contains(ring)).boxed().toList();
  }

  private void ring(PipelineNode stage, PipelineNode node, List<Integer> rings, long all, String filter) {
    boolean sent = stage.title().equals(StageName.TRANSMIT);
    RingSum sum = RingSum.of(counts.rings(), rings, sent);
    nodes.put(node, NodeTexts.rings(node.title(), rings.size(), sum, counts.rings().rings(), all, filter));
    edge(stage, node, sum.packets() + sum.full(), false);
    if (sum.full() > 0) {
      edge(node, new PipelineNode.Drop(DropCause.RING_FULL), sum.full(), false);
    }
    ahead.put(node, sum.packets());
  }

  /** Where there are destinations, their virtual NICs stand between the rings and the host's stack. */
  private void virtualNics() {
    RingUsers users = RingUsers.of(counts.scenario().profile());
    if (users.names().isEmpty()) {
      return;
    }
    Map<PipelineNode, Long> brought = new LinkedHashMap<>();
    List<PipelineNode> sharing = new ArrayList<>();
    users.names().forEach(name -> brought.put(new PipelineNode.VirtualNic(name), 0L));
    ahead.forEach((ring, packets) -> {
      List<PipelineNode> served = served(users, ring);
      for (PipelineNode nic : served) {
        boolean alone = served.size() == 1;
        edge(ring, nic, alone ? packets : EdgeCount.UNKNOWN, false);
        if (alone) {
          brought.merge(nic, packets, Long::sum);
        } else if (packets > 0) {
          sharing.add(nic);
        }
      }
    });
    ahead.clear();
    brought.forEach((nic, packets) -> {
      boolean shares = sharing.contains(nic);
      nodes.put(
          nic,
          NodeTexts.virtualNic(
              nic.title(), packets, shares, DestinationFilter.of(counts.scenario().profile(), nic.title())));
      ahead.put(nic, shares ? EdgeCount.UNKNOWN : packets);
    });
  }

  private List<PipelineNode> served(RingUsers users, PipelineNode node) {
    List<Integer> rings = node instanceof PipelineNode.Ring ring ? List.of(ring.ring()) : others(receiveRings);
    return rings.stream()
        .flatMap(ring -> users.of(ring).stream())
        .distinct()
        .<PipelineNode>map(PipelineNode.VirtualNic::new)
        .toList();
  }

  private boolean has(String stage) {
    return has(new PipelineNode.Stage(stage));
  }

  boolean has(PipelineNode node) {
    return nodes.containsKey(node);
  }

  /** Where a ring is shown. */
  PipelineNode place(int ring, boolean sent) {
    return (sent ? sendRings : receiveRings).contains(ring)
        ? new PipelineNode.Ring(ring, sent)
        : new PipelineNode.OtherRings(sent);
  }

  void node(PipelineNode node, NodeCount count) {
    nodes.put(node, count);
  }

  void edge(PipelineNode from, PipelineNode to, long packets, boolean copies) {
    edges.put(new PipelineEdge(from, to), EdgeCount.of(packets, copies, counts.packets()));
  }
}
