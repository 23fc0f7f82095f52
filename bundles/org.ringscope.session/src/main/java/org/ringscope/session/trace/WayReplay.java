package org.ringscope.session.trace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.host.RingSnapshot;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Playback;
import org.ringscope.session.Scenario;
import org.ringscope.session.SeenPacket;

/** Replays the stretch in which a packet is under way and writes down what happens to it. */
final class WayReplay {
  private final CaptureSession session;
  private final Scenario scenario;
  private final PacketTrace trace;
  private final PacketRow row;
  private final Playback playback;
  private final int device;
  private final int ring;

  WayReplay(CaptureSession session, PacketTrace trace) throws IOException {
    this.session = session;
    this.trace = trace;
    scenario = session.scenario();
    row = Objects.requireNonNull(trace.packet());
    playback = session.playback();
    device = session.table().device(row.number());
    ring = device * scenario.profile().rings() + row.ring();
  }

  /** The stages that the packet came to, and how its way ended. */
  List<TraceNode> stages() throws IOException {
    playback.to(row.number() - 1);
    playback.watch(row.number());
    boolean received = !row.sent() && row.ring() >= 0;
    Optional<TimedReceiveStage> timed = playback.timed().filter(stage -> received);
    long steered = steered();
    List<TraceNode> reception = timed.isPresent() ? receiveTimed(timed.get()) : receiveAtOnce(received);
    SeenPacket hashed = playback.classified().orElseThrow(this::changed);
    SeenPacket passed = playback.followed().orElseThrow(this::changed);
    if (row.ring() >= 0 && passed.ring() != row.ring()) {
      throw changed();
    }
    StageNodes nodes = new StageNodes(session, trace, row, playback);
    nodes.front(hashed);
    if (playback.follow().isPresent()) {
      nodes.follow(hashed, passed, steered() > steered);
    }
    nodes.dispatch(device);
    List<TraceNode> mirrors = timed.isPresent() ? MirrorNodes.replayed(session, row) : MirrorNodes.of(playback);
    if (passed.sent()) {
      nodes.transmit(ring, session.seek().atPacket(row.number() - 1), mirrors);
    } else {
      nodes.receive(passed, reception, mirrors);
    }
    return nodes.all();
  }

  private long steered() {
    return row.ring() < 0 ? 0 : playback.follow().map(follow -> follow.steered(ring)).orElse(0L);
  }

  private IOException changed() {
    return new IOException(session.file() + " was changed since it was replayed; open it again.");
  }

  private List<TraceNode> receiveAtOnce(boolean received) throws IOException {
    playback.forward(row.number());
    if (!received) {
      return List.of();
    }
    var before = session.seek().atPacket(row.number() - 1).receive();
    long index = ring < before.size() ? before.get(ring).producer() : 0;
    List<TraceNode> nodes = new ArrayList<>(descriptor(index, 0));
    nodes.add(new TraceNode.TakenAtOnce());
    return nodes;
  }

  private List<TraceNode> descriptor(long index, int waiting) {
    int size = scenario.profile().ringSize();
    int slot = (int) (index % size);
    return List.of(
        new TraceNode.DescriptorFilled(ring, index, slot, size, waiting),
        new TraceNode.BufferWritten(ring, slot, row.originalLength()));
  }

  /** Brings the host to the moment of arrival, lets the packet arrive, and goes on until the host is done with it. */
  private List<TraceNode> receiveTimed(TimedReceiveStage timed) throws IOException {
    HostDrain drain = timed.drain();
    long arrived = Math.max(timed.now(), row.time());
    playback.advanceTo(arrived);
    long index = timed.producer(ring);
    RingSnapshot state = drain.snapshot(ring).orElseGet(this::untouched);
    ProcessorSnapshot processor = drain.processorOf(ring).orElseGet(this::idle);
    ServiceRecord service = new ServiceRecord(drain, arrived, state, processor);
    drain.watch(service);
    playback.forward(row.number());
    if (timed.producer(ring) > index) {
      playback.forwardUntil(service::isDone);
      List<TraceNode> nodes = new ArrayList<>(descriptor(index, state.waiting()));
      nodes.addAll(service.nodes());
      return nodes;
    }
    return List.of(new TraceNode.RingFull(
        ring, state.size(), state.waiting(), state.unreturned(), arrived, state.interruptDue(), processor));
  }

  /** The ring before its first packet. */
  private RingSnapshot untouched() {
    return new RingSnapshot(
        ring, scenario.profile().ringSize(), 0, 0, true, OptionalLong.empty(), OptionalLong.empty(), 0, 0, false);
  }

  private ProcessorSnapshot idle() {
    return ProcessorSnapshot.idle(scenario.host().budget());
  }
}
