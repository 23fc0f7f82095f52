package org.ringscope.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.FlowCount;
import org.ringscope.nic.FlowStage;
import org.ringscope.nic.RingCounters;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.nic.occupancy.OccupancyPyramid;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.Intake;
import org.ringscope.pipeline.Ledger;
import org.ringscope.pipeline.ProtocolCounts;
import org.ringscope.pipeline.StageGraph;
import org.ringscope.pipeline.Survey;
import org.ringscope.pipeline.conversation.ConversationCounts;

/**
 * What a replay counted, workers' shares added up.
 *
 * @param intake the capture before any filter
 * @param protocols replayed packets by protocol and mark
 * @param survey what the capture can tell
 * @param received receive rings
 * @param sent send rings
 * @param follow which packets were received where their flow was sent; null where that isn't modelled
 * @param drain what the host did, receive ring by receive ring; null for an infinitely fast host
 * @param occupancy how full the receive rings were over time; null for an infinitely fast host and if not wanted
 * @param mirrors what went to debug virtual NICs, in the scenario's order
 * @param ledgers a ledger a stage, in the order in which packets meet them
 * @param conversations conversations told apart; null where the request did not want them counted
 * @param flows largest flows, largest first
 * @param untrackedFlowPackets packets of flows for which there was no room
 * @param interfaces interfaces captured on
 * @param inputs what was read of each capture, in the order given
 * @param canceled whether the replay was ended early
 */
public record ReplayResult(
    ReplayRequest request,
    Intake intake,
    ProtocolCounts protocols,
    Survey survey,
    RingCounters received,
    RingCounters sent,
    @Nullable FollowStage follow,
    @Nullable HostDrain drain,
    @Nullable OccupancyPyramid occupancy,
    List<MirrorTap> mirrors,
    List<Ledger> ledgers,
    @Nullable ConversationCounts conversations,
    List<FlowCount> flows,
    long untrackedFlowPackets,
    List<CaptureInterface> interfaces,
    List<Input> inputs,
    boolean canceled) {
  /**
   * A capture that was read.
   *
   * @param size bytes of the file as it lies there
   * @param packets packets read from it
   * @param missed packets of a live interface that nobody could take in time
   */
  public record Input(String name, long size, long packets, long missed, Optional<Damage> damage) {}

  static ReplayResult of(
      ReplayRequest request,
      OpenCaptures captures,
      List<ReplayWorker> workers,
      ReplayRun.@Nullable Ordered ordered,
      boolean canceled) {
    Tally tally = new Tally(request.scenario().profile().rings());
    workers.forEach(tally::add);
    if (ordered != null) {
      tally.add(ordered.back());
    }
    tally.requireConservation();
    TimedReceiveStage timed = ordered == null ? null : ordered.back().timed();
    FlowStage flows = ordered == null ? null : ordered.flows();
    return new ReplayResult(
        request,
        tally.intake,
        tally.protocols,
        tally.survey,
        tally.received,
        tally.sent,
        ordered == null ? null : ordered.follow(),
        timed == null ? null : timed.drain(),
        timed == null ? null : timed.occupancy(),
        ordered == null ? List.of() : List.copyOf(ordered.mirrors().taps()),
        List.copyOf(tally.ledgers.values()),
        ordered == null || ordered.conversations() == null ? null : ordered.conversations().counts(),
        flows == null ? List.of() : List.of(flows.flows().largest(request.top())),
        flows == null ? 0 : flows.flows().untracked(),
        captures.source().interfaces(),
        captures.inputs(),
        canceled);
  }

  /** The first damage of any input. */
  public Optional<Damage> damage() {
    return inputs.stream().flatMap(input -> input.damage().stream()).findFirst();
  }

  /** Adds up the shares of all workers. */
  private static final class Tally {
    private final Intake intake = new Intake();
    private final ProtocolCounts protocols = new ProtocolCounts();
    private final Survey survey = new Survey();
    private final RingCounters received;
    private final RingCounters sent;
    private final Map<String, Ledger> ledgers = new LinkedHashMap<>();

    Tally(int rings) {
      received = new RingCounters(rings);
      sent = new RingCounters(rings);
    }

    void add(ReplayWorker worker) {
      intake.add(worker.intake());
      StageSet.Front front = worker.front();
      protocols.add(front.parse().counts());
      survey.add(front.survey().survey());
      addLedgers(front.graph());
      if (front.back() != null) {
        addRings(front.back());
      }
    }

    void add(StageSet.Back back) {
      addLedgers(back.graph());
      addRings(back);
    }

    private void addLedgers(StageGraph graph) {
      for (Ledger ledger : graph.ledgers()) {
        Ledger sum = ledgers.putIfAbsent(ledger.stage(), ledger);
        if (sum != null) {
          sum.add(ledger);
        }
      }
    }

    private void addRings(StageSet.Back back) {
      received.add(back.receive().counters());
      received.add(back.deliver().counters());
      sent.add(back.transmit().counters());
    }

    void requireConservation() {
      long delivered = 0;
      for (Ledger ledger : ledgers.values()) {
        if (ledger.held() != 0) {
          throw new IllegalStateException("Packets are not conserved: " + ledger);
        }
        delivered += ledger.delivered() + ledger.diverted() + ledger.dropped();
      }
      if (delivered != intake.packets() - intake.filtered()) {
        throw new IllegalStateException(
            "Packets are not conserved: " + intake.packets() + " read, " + intake.filtered() + " filtered, "
                + delivered + " accounted for.");
      }
    }
  }
}
