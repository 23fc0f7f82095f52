package org.ringscope.session.trace;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ClassifyStage;
import org.ringscope.nic.DeliverStage;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.DirectionEvidence;
import org.ringscope.nic.DirectionStage;
import org.ringscope.nic.DispatchStage;
import org.ringscope.nic.MtuStage;
import org.ringscope.nic.ReceiveStage;
import org.ringscope.nic.SteerStage;
import org.ringscope.nic.TransmitStage;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.mirror.MirrorStage;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.ParseStage;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Playback;
import org.ringscope.session.Scenario;
import org.ringscope.session.SeenPacket;
import org.ringscope.session.seek.Moment;

/** The stages of a packet's way, one after the other, as nodes. */
final class StageNodes {
  private final CaptureSession session;
  private final Scenario scenario;
  private final PacketTrace trace;
  private final PacketRow row;
  private final Optional<DropCause> cause;
  private final List<TraceNode> nodes = new ArrayList<>();

  /** @param playback that has watched the packet */
  StageNodes(CaptureSession session, PacketTrace trace, PacketRow row, Playback playback) {
    this.session = session;
    this.trace = trace;
    this.row = row;
    cause = playback.dropCause();
    scenario = session.scenario();
  }

  List<TraceNode> all() {
    return nodes;
  }

  private void stage(String name, String outlet, TraceNode... facts) {
    nodes.add(new TraceNode.Stage(name, outlet, List.of(facts)));
  }

  /** What happens to every packet: parse, direction, classify. */
  void front(SeenPacket seen) throws IOException {
    List<TraceNode> parsed = new ArrayList<>();
    parsed.add(new TraceNode.HeadersFound(trace.headers()));
    parsed.add(new TraceNode.FlowFound(trace.flow()));
    for (MarkCounter mark : MarkCounter.values()) {
      if ((Headers.marks(seen.headers()) & mark.bit()) != 0) {
        parsed.add(new TraceNode.Marked(mark));
      }
    }
    nodes.add(new TraceNode.Stage(ParseStage.NAME, ParseStage.PARSED, parsed));
    stage(DirectionStage.NAME, DirectionStage.RESOLVED, new TraceNode.Directed(evidence(seen.headers())));
    List<TraceNode> classified = new ArrayList<>();
    classified.add(new TraceNode.Card(trace.profile()));
    classified.addAll(ClassifyNodes.of(trace.explanation()));
    classified.add(new TraceNode.GoesTo(seen.fate(), seen.fate() == Fate.TO_RING ? seen.ring() : -1));
    nodes.add(new TraceNode.Stage(ClassifyStage.NAME, ClassifyStage.CLASSIFIED, classified));
  }

  private DirectionEvidence evidence(long headers) throws IOException {
    byte[] bytes = session.bytes(row.number());
    return DirectionEvidence.of(
        session.recordedDirection(row.number()), row.linkType(), scenario.local(), MemorySegment.ofArray(bytes), 0,
        bytes.length, headers);
  }

  /** @param known whether packets before told the ring, be it the same as before */
  void follow(SeenPacket before, SeenPacket after, boolean known) {
    String how = after.sent() ? "xps" : scenario.profile().automatic().id();
    boolean decided = known || before.ring() != after.ring();
    stage(FollowStage.NAME, FollowStage.FOLLOWED, decided
        ? new TraceNode.Steered(how, after.ring(), after.sent())
        : new TraceNode.NotSteered(how));
  }

  /** @param device the one whose rings the packet is for */
  void dispatch(int device) throws IOException {
    if (scenario.perInterface()) {
      String name = session.interfaces().get(session.table().interfaceIndex(row.number())).name();
      stage(DeviceStage.NAME, DeviceStage.ASSIGNED, new TraceNode.DeviceFound(device, name));
    }
    stage(DispatchStage.NAME, row.sent() ? DispatchStage.SENT : DispatchStage.RECEIVED);
  }

  /**
   * The rest of a sent packet's way.
   *
   * @param before the moment before the packet
   * @param mirrors what they did with it
   */
  void transmit(int ring, Moment before, List<TraceNode> mirrors) {
    if (!mirrors.isEmpty()) {
      nodes.add(new TraceNode.Stage(MirrorStage.SENT, MirrorStage.MIRRORED, mirrors));
    }
    long index = ring < before.send().size() ? before.send().get(ring).packets() : 0;
    stage(TransmitStage.NAME, "", new TraceNode.SendRingPassed(ring, index));
    end(Verdict.DELIVERED);
  }

  /**
   * The rest of a received packet's way.
   *
   * @param reception what happened at its ring; empty if it came to none
   * @param mirrors what they did with it behind the ring
   */
  void receive(SeenPacket seen, List<TraceNode> reception, List<TraceNode> mirrors) {
    if (scenario.profile().mayTakeOut()) {
      boolean stays = seen.fate() == Fate.TO_RING;
      stage(SteerStage.NAME, stays ? SteerStage.STEERED : "");
      if (!stays) {
        end(seen.fate() == Fate.DROPPED ? Verdict.DROPPED : Verdict.DIVERTED);
        return;
      }
    }
    if (scenario.mtu().isPresent()) {
      boolean fits = !cause.equals(Optional.of(DropCause.ABOVE_MTU));
      int length = MtuStage.lengthOf(row.originalLength(), seen.headers());
      stage(
          MtuStage.NAME, fits ? MtuStage.ACCEPTED : "",
          new TraceNode.LengthChecked(length, scenario.mtu().getAsInt()));
      if (!fits) {
        end(Verdict.DROPPED);
        return;
      }
    }
    boolean full = cause.equals(Optional.of(DropCause.RING_FULL));
    nodes.add(new TraceNode.Stage(ReceiveStage.NAME, full ? "" : ReceiveStage.RECEIVED, reception));
    if (full) {
      end(Verdict.DROPPED);
      return;
    }
    boolean diverted = row.verdict() == Verdict.DIVERTED;
    if (!mirrors.isEmpty()) {
      nodes.add(new TraceNode.Stage(MirrorStage.RECEIVED, diverted ? "" : MirrorStage.MIRRORED, mirrors));
    }
    if (diverted) {
      end(Verdict.DIVERTED);
      return;
    }
    stage(DeliverStage.NAME, "", new TraceNode.ChecksumVerified(scenario.verifiesChecksums(), cause.isPresent()));
    end(cause.isPresent() ? Verdict.DROPPED : Verdict.DELIVERED);
  }

  private void end(Verdict verdict) {
    nodes.add(new TraceNode.Ended(verdict, cause.orElse(null), row.sent(), row.ring()));
  }
}
