package org.ringscope.view.occupancy;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.seek.Moment;
import org.ringscope.session.seek.RingMoment;
import org.ringscope.view.CaptureReplay;

/** How full the receive rings are at a moment; rings of the same number on several devices are taken together. */
public final class RingsAtMoment {
  private final long[] waiting;
  private final long[] sizes;

  private RingsAtMoment(Moment moment, int rings) {
    waiting = new long[rings];
    sizes = new long[rings];
    for (RingMoment ring : moment.receive()) {
      waiting[ring.ring() % rings] += ring.waiting();
      sizes[ring.ring() % rings] += ring.size();
    }
  }

  /**
   * The rings at a moment of a replay that is through; null if there is no such moment, or the capture is closed.
   *
   * @param packet number of the last one that has arrived, from 1
   * @param moment ns since the first packet; at or after {@code packet}
   * @throws IOException if the capture was changed since it was opened
   */
  public static @Nullable RingsAtMoment of(CaptureReplay capture, long packet, long moment) throws IOException {
    return capture.shown().ofPacket(
        packet,
        session -> new RingsAtMoment(seek(session, packet, moment), session.scenario().profile().rings()));
  }

  private static Moment seek(CaptureSession session, long packet, long moment) throws IOException {
    long time = session.packet(1).time() + moment;
    // Several packets may arrive at one time: then it is the packet that tells where we are.
    return session.packet(packet).time() == time ? session.seek().atPacket(packet) : session.seek().atTime(time);
  }

  /** Descriptors of a ring that are filled, of how many; empty if the ring had no packet yet. */
  public String waiting(int ring) {
    return ring >= sizes.length || sizes[ring] == 0
        ? ""
        : String.format(Locale.ROOT, "%d of %d", waiting[ring], sizes[ring]);
  }
}
