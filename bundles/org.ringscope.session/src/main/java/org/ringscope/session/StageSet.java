package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.ClassifyStage;
import org.ringscope.nic.DeliverStage;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.DirectionStage;
import org.ringscope.nic.DispatchStage;
import org.ringscope.nic.MtuStage;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.RingStage;
import org.ringscope.nic.SteerStage;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.nic.TransmitStage;
import org.ringscope.nic.counter.FrameClassStage;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorStage;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.HandOff;
import org.ringscope.pipeline.Ledger;
import org.ringscope.pipeline.ParseStage;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StageGraph;
import org.ringscope.pipeline.SurveyStage;

/**
 * The stages of a replay, cut into graphs: what is free of order runs on every worker; from the first ordered stage on
 * there is one graph, fed in capture order. Where no stage is ordered each worker has the whole way.
 *
 * <pre>
 * parse → survey → direction → classify → [frame-class] → [follow] → [packet table] → [conversations]
 *       → [flows] → [device] → dispatch
 * dispatch ─┬→ [steer] → [mtu] → receive → [mirror] → deliver
 *           └→ [mirror-sent] → transmit
 * </pre>
 */
final class StageSet {
  private final Scenario scenario;
  private final boolean frames;
  private final Supplier<List<CaptureInterface>> interfaces;
  private final StageGraph.@Nullable OutcomeListener outcomes;

  /**
   * Stages of a scenario.
   *
   * @param frames whether rings count packets by what they are
   * @param outcomes hears of packets that are dropped or diverted, or null
   */
  StageSet(
      Scenario scenario,
      boolean frames,
      Supplier<List<CaptureInterface>> interfaces,
      StageGraph.@Nullable OutcomeListener outcomes) {
    this.scenario = scenario;
    this.frames = frames;
    this.interfaces = interfaces;
    this.outcomes = outcomes;
  }

  /** The stage behind which rings are as they stay, null where they are so behind classify. */
  @Nullable FollowStage follow() {
    return scenario.ringsDependOnPacketsBefore()
        ? new FollowStage(scenario.profile(), scenario.host(), scenario.perInterface())
        : null;
  }

  /** The stage that enters each packet into the index. */
  PacketTableStage packetTable(PacketIndex index) {
    return new PacketTableStage(index, scenario.perInterface(), scenario.profile().mayTakeOut());
  }

  /** The first half of the way, ending in {@code handOff} if given, else the whole way. */
  Front front(BatchPool pool, @Nullable Stage tableStage, @Nullable HandOff handOff) {
    ParseStage parse = new ParseStage(interfaces);
    SurveyStage survey = new SurveyStage();
    DirectionStage direction = new DirectionStage(scenario.local(), interfaces);
    ClassifyStage classify = new ClassifyStage(scenario.profile(), interfaces, mirrorsDestinations());
    StageGraph.Builder graph = builder(pool)
        .add(parse)
        .add(survey)
        .add(direction)
        .add(classify)
        .connect(parse, ParseStage.PARSED, survey)
        .connect(survey, SurveyStage.SURVEYED, direction)
        .connect(direction, DirectionStage.RESOLVED, classify);
    Stage classed = frames ? append(graph, classify, new FrameClassStage(interfaces)) : classify;
    Stage last = tableStage == null ? classed : append(graph, classed, tableStage);
    if (handOff != null) {
      append(graph, last, handOff);
      return new Front(graph.build(), parse, survey, null);
    }
    Back back = addBack(graph, last, new ReceiveStage(scenario.profile().rings()), Behind.NOTHING);
    return new Front(back.graph, parse, survey, back);
  }

  /**
   * The second half, for the one who has the turn.
   *
   * @param observers what the packets pass before all else in it
   * @param receive the receive rings, a {@link RingStage}
   * @param behind what looks at packets between rings and stack
   */
  Back back(BatchPool pool, List<Stage> observers, Stage receive, Behind behind) {
    StageGraph.Builder graph = builder(pool);
    Stage last = null;
    for (Stage observer : observers) {
      last = append(graph, last, observer);
    }
    return addBack(graph, last, receive, behind);
  }

  /**
   * The receive rings.
   *
   * @param occupancy whether it is kept how full the rings were over time
   * @param bytes whether a stage behind them looks at the packets' bytes
   */
  Stage receive(boolean occupancy, boolean bytes) {
    int rings = scenario.profile().rings();
    if (scenario.host().isInfinitelyFast()) {
      return new ReceiveStage(rings);
    }
    TimedReceiveStage receive = new TimedReceiveStage(
        scenario.profile(), scenario.host(), occupancy ? new OccupancyPyramid(rings) : null);
    if (bytes) {
      receive.keepBytes();
    }
    return receive;
  }

  /** Adds a stage behind another's first outlet, or as the graph's entry if {@code before} is null. */
  private static Stage append(StageGraph.Builder graph, @Nullable Stage before, Stage stage) {
    graph.add(stage);
    if (before != null) {
      graph.connect(before, before.outlets().getFirst(), stage);
    }
    return stage;
  }

  private Back addBack(
      StageGraph.Builder graph, @Nullable Stage before, Stage receive, Behind behind) {
    int rings = scenario.profile().rings();
    DispatchStage dispatch = new DispatchStage(mirrorsBothDirections() || behind.stack() != null);
    DeliverStage deliver = new DeliverStage(rings, scenario.verifiesChecksums());
    TransmitStage transmit = new TransmitStage(rings);
    Stage last = before;
    if (scenario.perInterface()) {
      last = append(graph, last, new DeviceStage(rings, List.of((RingStage) receive, deliver, transmit)));
    }
    // Whatever follows dispatch on the receive side is on its first outlet, as everywhere.
    last = append(graph, last, dispatch);
    if (scenario.profile().mayTakeOut()) {
      last = append(graph, last, new SteerStage());
    }
    if (scenario.mtu().isPresent()) {
      last = append(graph, last, new MtuStage(scenario.mtu().getAsInt()));
    }
    last = append(graph, last, receive);
    for (Stage tap : behind.received()) {
      last = append(graph, last, tap);
    }
    append(graph, last, deliver);
    addSent(graph, dispatch, behind.sent(), transmit);
    Back back = new Back(graph.build(), (RingStage) receive, deliver, transmit);
    if (frames) {
      back.receive.counters().countFrames();
      back.transmit.counters().countFrames();
    }
    return back;
  }

  private static void addSent(
      StageGraph.Builder graph, DispatchStage dispatch, List<Stage> taps, TransmitStage transmit) {
    List<Stage> way = new ArrayList<>(taps);
    way.add(transmit);
    graph.add(way.getFirst()).connect(dispatch, DispatchStage.SENT, way.getFirst());
    for (int i = 1; i < way.size(); i++) {
      append(graph, way.get(i - 1), way.get(i));
    }
  }

  private boolean mirrorsDestinations() {
    return scenario.mirrors().stream().anyMatch(mirror -> mirror.source().destination() != null);
  }

  private boolean mirrorsBothDirections() {
    return scenario.mirrors().stream().anyMatch(mirror -> mirror.source().direction() == MirrorDirection.BOTH);
  }

  private StageGraph.Builder builder(BatchPool pool) {
    StageGraph.Builder builder = StageGraph.builder(pool);
    return outcomes == null ? builder : builder.listener(outcomes);
  }

  /**
   * What looks at packets between the rings and the host's stack.
   *
   * @param mirrors at work
   * @param stack what the stack does with segments, or null
   */
  record Behind(List<MirrorTap> mirrors, @Nullable StackTaps stack) {
    static final Behind NOTHING = new Behind(List.of(), null);

    boolean isNothing() {
      return mirrors.isEmpty() && stack == null;
    }

    List<Stage> received() {
      return taps(MirrorStage.ofReceived(mirrors), stack == null ? null : stack.received());
    }

    List<Stage> sent() {
      return taps(MirrorStage.ofSent(mirrors), stack == null ? null : stack.sent());
    }

    private static List<Stage> taps(MirrorStage mirror, @Nullable Stage stack) {
      List<Stage> taps = new ArrayList<>();
      if (!mirror.isIdle()) {
        taps.add(mirror);
      }
      if (stack != null) {
        taps.add(stack);
      }
      return taps;
    }
  }

  /** @param back the second half where it is part of the same graph */
  record Front(StageGraph graph, ParseStage parse, SurveyStage survey, @Nullable Back back) {
    List<Ledger> ledgers() {
      return graph.ledgers();
    }
  }

  /**
   * @param receive packets, bytes and ring drops
   * @param deliver drops of the stack
   */
  record Back(StageGraph graph, RingStage receive, RingStage deliver, RingStage transmit) {
    /** The receive rings, if the host takes time, else null. */
    @Nullable TimedReceiveStage timed() {
      return receive instanceof TimedReceiveStage takesTime ? takesTime : null;
    }
  }
}
