package org.ringscope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.RingCounters;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.nic.mirror.MirrorFate;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.HandOff;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;
import org.ringscope.pipeline.StatePages;
import org.ringscope.pipeline.Stateful;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.seek.Checkpoint;
import org.ringscope.session.seek.Checkpoints;

/**
 * Replays any stretch of a capture that was replayed, from the checkpoint before it and with the same settings, and
 * lets see what the stages are like on the way. Not thread-safe.
 *
 * <p>What a replay decides before the card – which packets are filtered – is taken from the packet table.
 */
public final class Playback {
  /** Packets replayed at first, and at most, between two looks whether something is reached. */
  private static final int FIRST_STEP = 64;
  private static final int LONGEST_STEP = 8192;

  private final Scenario scenario;
  private final Supplier<List<CaptureInterface>> interfaces;
  private final InterfaceFilters.Compiler compiler;
  private final StageSet stages;
  private final PacketIndex index;
  private final CaptureView view;
  private final Checkpoints checkpoints;
  private final PacketBlock block = new PacketBlock(ReplayRequest.DEFAULT_BLOCK_BYTES);
  private final BatchPool frontPool = new BatchPool();
  private final BatchPool backPool = new BatchPool();
  private final HandOff handOff = new HandOff();
  private final StageSet.Front front;
  private final PacketProbe classified = new PacketProbe("classified");
  private final PacketProbe followed = new PacketProbe("followed");
  private @Nullable FollowStage follow;
  private Mirrors mirrors;
  private StageSet.Back back;
  private long packet;
  private long time = Long.MIN_VALUE;
  private boolean ahead;
  private long watched;
  private @Nullable DropCause dropCause;

  /** @throws IOException if a mirror can't work, as {@link Mirrors#open} says */
  Playback(
      Scenario scenario,
      Supplier<List<CaptureInterface>> interfaces,
      InterfaceFilters.Compiler compiler,
      PacketIndex index,
      CaptureView view,
      Checkpoints checkpoints)
      throws IOException {
    this.scenario = scenario;
    this.interfaces = interfaces;
    this.compiler = compiler;
    this.index = index;
    this.view = view;
    this.checkpoints = checkpoints;
    stages = new StageSet(scenario, false, interfaces, this::dropped);
    front = stages.front(frontPool, null, handOff);
    mirrors = openMirrors();
    back = freshBack();
  }

  /** They divert packets here, too; nobody gets the frames. */
  private Mirrors openMirrors() throws IOException {
    return Mirrors.open(scenario, interfaces, compiler, MirrorSinks.NONE);
  }

  private StageSet.Back freshBack() {
    follow = stages.follow();
    List<Stage> observers = new ArrayList<>();
    observers.add(classified);
    if (follow != null) {
      observers.add(follow);
    }
    observers.add(followed);
    List<MirrorTap> taps = mirrors.taps();
    return stages.back(backPool, observers, stages.receive(false, !taps.isEmpty()), new StageSet.Behind(taps, null));
  }

  private void dropped(long number, DropCause cause) {
    if (number == watched) {
      dropCause = cause;
    }
  }

  /** Model time, ns since the epoch; {@link Long#MIN_VALUE} before the first packet. */
  public long time() {
    return time;
  }

  /**
   * Replays until packet {@code number} has arrived and no other: forward from where it stands, or from a checkpoint if
   * that is shorter. Where no stage is ordered there is nothing to replay, and counters begin there.
   *
   * @param number 0 to the last packet in the table; 0 = before the first
   * @throws IOException if the file was changed since it was opened, or is closed
   */
  public void to(long number) throws IOException {
    if (!back.graph().isOrdered()) {
      packet = number;
      return;
    }
    Checkpoint nearest = checkpoints.atPacket(number).orElse(null);
    if (ahead || packet > number || nearest != null && packet < nearest.packet()) {
      restore(nearest);
    }
    forward(number);
  }

  /**
   * As {@link #to}, from where it stands, which is not behind {@code number}.
   *
   * @throws IOException as for {@link #to}
   */
  public void forward(long number) throws IOException {
    try {
      while (packet < number) {
        view.fill(block, packet + 1, number);
        play();
        packet += block.count;
      }
    } catch (IllegalStateException freed) {
      throw new IOException("The capture was closed.", freed);
    }
  }

  /**
   * As {@link #forward}, on and on until {@code reached}, which is asked now and then. Behind the last packet model
   * time runs on until every ring is empty.
   *
   * @throws IOException as for {@link #to}
   */
  public void forwardUntil(BooleanSupplier reached) throws IOException {
    long last = index.completeUpTo();
    int step = FIRST_STEP;
    while (!reached.getAsBoolean() && packet < last) {
      forward(Math.min(last, packet + step));
      step = Math.min(LONGEST_STEP, 2 * step);
    }
    if (!reached.getAsBoolean()) {
      finish();
    }
  }

  private void restore(@Nullable Checkpoint checkpoint) throws IOException {
    mirrors = openMirrors();
    back = freshBack();
    ahead = false;
    packet = 0;
    time = Long.MIN_VALUE;
    if (checkpoint != null) {
      List<Stateful> stateful = back.graph().stateful();
      List<StatePages> states = checkpoint.states();
      for (int i = 0; i < stateful.size(); i++) {
        stateful.get(i).restore(states.get(i).toReader());
      }
      packet = checkpoint.packet();
      time = checkpoint.time();
    }
  }

  private void play() throws IOException {
    mirrors.prepare(block);
    PacketBatch batch = frontPool.take();
    for (int i = 0; i < block.count; i++) {
      if (index.verdict(block.firstPacketNumber + i) != Verdict.FILTERED) {
        batch.append(block, i);
        if (batch.isFull()) {
          front.graph().accept(batch);
          batch = frontPool.take();
        }
      }
    }
    front.graph().accept(batch);
    time = Math.max(time, handOff.latestTime());
    handOff.drainTo(back.graph()::accept);
    frontPool.reclaim();
    backPool.reclaim();
  }

  /** Lets model time run on to {@code nanoseconds} since the epoch, with no packet arriving. */
  public void advanceTo(long nanoseconds) {
    time = Math.max(time, nanoseconds);
    // A packet recorded before that time, as captures have them, would find the rings as they are later.
    ahead = true;
    back.graph().advanceTo(nanoseconds);
    backPool.reclaim();
  }

  private void finish() {
    back.graph().finish();
    backPool.reclaim();
    ahead = true;
  }

  /** Packet {@code number} is looked at when it passes. */
  public void watch(long number) {
    watched = number;
    dropCause = null;
    mirrors.taps().forEach(tap -> tap.watch(number));
    classified.watch(number);
    followed.watch(number);
  }

  /** The watched packet as the classifier left it; empty if it hasn't passed. */
  public Optional<SeenPacket> classified() {
    return classified.seen();
  }

  /** The watched packet with the ring it is put to; empty if it hasn't passed. */
  public Optional<SeenPacket> followed() {
    return followed.seen();
  }

  /** Why the watched packet was dropped; empty if it was not, so far. */
  public Optional<DropCause> dropCause() {
    return Optional.ofNullable(dropCause);
  }

  /** What mirrors did with the watched packet, those that it was offered so far. */
  public List<MirrorFate> mirrored() {
    return mirrors.taps().stream().flatMap(tap -> tap.fate().stream()).toList();
  }

  /** The stack's drops by receive ring. */
  public RingCounters stackCounters() {
    return back.deliver().counters();
  }

  /** Packets and bytes of the send rings. */
  public RingCounters sendCounters() {
    return back.transmit().counters();
  }

  /** The receive rings, if the host takes time. */
  public Optional<TimedReceiveStage> timed() {
    return Optional.ofNullable(back.timed());
  }

  /** What decides rings by packets before, if anything does. */
  public Optional<FollowStage> follow() {
    return Optional.ofNullable(follow);
  }
}
