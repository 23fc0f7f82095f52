package org.ringscope.session.trace.paths;

import java.io.IOException;
import java.util.OptionalInt;
import org.ringscope.nic.TimedReceiveStage;
import org.ringscope.pipeline.DropCause;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Playback;
import org.ringscope.session.trace.CapturedPacketTrace;

/**
 * The packets that were dropped for a cause, one after the other. How full the ring was then is replayed on the way,
 * from checkpoint to checkpoint where drops are far apart.
 */
public final class DroppedPackets {
  private final CaptureSession session;
  private final MatchingPackets numbers;
  private final Playback playback;

  /**
   * @param session a session whose replay is done
   * @throws IOException if it was closed meanwhile
   */
  public DroppedPackets(CaptureSession session, DropCause cause) throws IOException {
    this.session = session;
    numbers = MatchingPackets.dropped(session, cause);
    playback = session.playback();
  }

  public boolean hasNext() {
    return numbers.hasNext();
  }

  /** @throws IOException if the capture can't be read any more */
  public DroppedPacket next() throws IOException {
    long number = numbers.nextLong();
    PacketRow row = session.packet(number);
    int device = session.table().device(number);
    OptionalInt waiting = OptionalInt.empty();
    if (row.ring() >= 0 && playback.timed().isPresent()) {
      playback.to(number);
      TimedReceiveStage receive = playback.timed().orElseThrow();
      int ring = device * session.scenario().profile().rings() + row.ring();
      waiting = OptionalInt.of((int) (receive.producer(ring) - receive.consumer(ring)));
    }
    String flow = CapturedPacketTrace.flow(session, number);
    return new DroppedPacket(number, row.time(), flow, device, row.ring(), waiting);
  }
}
