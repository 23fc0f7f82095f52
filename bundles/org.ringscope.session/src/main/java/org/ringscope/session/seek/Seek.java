package org.ringscope.session.seek;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.Playback;
import org.ringscope.session.Scenario;

/**
 * Any moment of a replay. Where the host takes time, the stretch from the checkpoint before it is replayed; where it
 * takes none, nothing waits, and the packet table tells all.
 *
 * <p>Thread-safe; a moment that is still to be replayed can't be asked for.
 */
public final class Seek {
  private static final int ROWS_AT_ONCE = 4096;

  private final Scenario scenario;
  private final PacketIndex index;
  private final Checkpoints checkpoints;
  private final TableSums sums;
  private final Playback playback;
  private final TableWalk walk;
  private final PacketRows rows = new PacketRows(ROWS_AT_ONCE);

  /**
   * @param sums of the table, where the host takes no time
   * @param playback of the same replay, for this object alone
   */
  public Seek(Scenario scenario, PacketIndex index, Checkpoints checkpoints, TableSums sums, Playback playback) {
    this.scenario = scenario;
    this.index = index;
    this.checkpoints = checkpoints;
    this.sums = sums;
    this.playback = playback;
    walk = new TableWalk(index, scenario.profile().rings());
  }

  /**
   * The moment at which packet {@code number} has arrived and no later one.
   *
   * @param number 0, before the first one, to the last one in the packet table
   * @throws IOException if the file was changed since it was opened, or is closed
   * @throws IndexOutOfBoundsException if there is no such packet (yet)
   */
  public synchronized Moment atPacket(long number) throws IOException {
    if (number < 0 || number > index.completeUpTo()) {
      throw new IndexOutOfBoundsException("Packet " + number + " is not among the first " + index.completeUpTo() + ".");
    }
    if (scenario.host().isInfinitelyFast()) {
      walkTo(number);
      return ofTable(number, walk.time());
    }
    playback.to(number);
    playback.advanceTo(playback.time());
    return ofPlayback(number);
  }

  /**
   * The moment at {@code time}: whatever is recorded up to then has arrived, and the host has worked up to then.
   *
   * @param time ns since the epoch
   * @throws IOException as for {@link #atPacket}
   */
  public synchronized Moment atTime(long time) throws IOException {
    boolean fast = scenario.host().isInfinitelyFast();
    long number = lastUpTo(time, fast ? sums.marks() : checkpoints);
    if (fast) {
      walkTo(number);
      return ofTable(number, number == 0 ? Long.MIN_VALUE : time);
    }
    playback.to(number);
    if (number > 0) {
      playback.advanceTo(time);
    }
    return ofPlayback(number);
  }

  private void walkTo(long number) throws IOException {
    try {
      walk.to(number, sums.marks().atPacket(number).orElse(null));
    } catch (IllegalStateException freed) {
      throw new IOException("The capture was closed.", freed);
    }
  }

  /** Number of the packet before the first one that is recorded after {@code time}. */
  private long lastUpTo(long time, Checkpoints marks) throws IOException {
    long number = marks.atTime(time).map(Checkpoint::packet).orElse(0L);
    try {
      while (true) {
        index.read(number + 1, rows);
        for (int row = 0; row < rows.count(); row++) {
          if (rows.time(row) > time && rows.verdict(row) != Verdict.FILTERED) {
            return number;
          }
          number++;
        }
        if (rows.count() == 0) {
          return number;
        }
      }
    } catch (IllegalStateException freed) {
      throw new IOException("The capture was closed.", freed);
    }
  }

  private Moment ofTable(long number, long time) {
    RingTally tally = walk.tally();
    List<RingMoment> receive = new ArrayList<>();
    List<SendRingMoment> send = new ArrayList<>();
    for (int ring = 0; ring < tally.rings(); ring++) {
      Map<DropCause, Long> drops = new EnumMap<>(DropCause.class);
      for (DropCause cause : DropCause.values()) {
        put(drops, cause, tally.drops(ring, cause));
      }
      long packets = tally.packets(ring);
      receive.add(new RingMoment(
          ring, scenario.profile().ringSize(), packets, packets, 0, packets, tally.bytes(ring), drops,
          RingService.IDLE));
      send.add(new SendRingMoment(ring, tally.sentPackets(ring), tally.sentBytes(ring)));
    }
    return new Moment(number, time, receive, send);
  }

  private Moment ofPlayback(long number) {
    TimedReceiveStage timed = playback.timed().orElseThrow();
    List<RingMoment> receive = new ArrayList<>();
    for (int ring = 0; ring < timed.counters().rings(); ring++) {
      receive.add(ring(timed, ring));
    }
    List<SendRingMoment> send = new ArrayList<>();
    for (int ring = 0; ring < playback.sendCounters().rings(); ring++) {
      send.add(new SendRingMoment(
          ring, playback.sendCounters().packets(ring), playback.sendCounters().bytes(ring)));
    }
    return new Moment(number, playback.time(), receive, send);
  }

  private RingMoment ring(TimedReceiveStage timed, int ring) {
    Map<DropCause, Long> drops = new EnumMap<>(DropCause.class);
    for (DropCause cause : DropCause.values()) {
      put(drops, cause, timed.counters().drops(ring, cause) + playback.stackCounters().drops(ring, cause));
    }
    HostDrain drain = timed.drain();
    RingService service = drain.snapshot(ring)
        .flatMap(state -> drain.processorOf(ring).map(processor -> RingService.of(state, processor)))
        .orElse(RingService.IDLE);
    return new RingMoment(
        ring, scenario.profile().ringSize(), timed.producer(ring), timed.consumer(ring),
        drain.snapshot(ring).map(state -> state.unreturned()).orElse(0),
        timed.counters().packets(ring), timed.counters().bytes(ring), drops, service);
  }

  private static void put(Map<DropCause, Long> drops, DropCause cause, long packets) {
    if (packets > 0) {
      drops.put(cause, packets);
    }
  }
}
