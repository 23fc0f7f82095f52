package org.ringscope.ui.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.MirrorSubject;

/**
 * What somebody pointed at to have it mirrored.
 *
 * @param subject null if it is the flow of a packet
 * @param packet number of that packet, from 1; 0 if {@code subject} says it
 */
public record MirrorWish(CaptureReplay capture, @Nullable MirrorSubject subject, long packet) {
  public static MirrorWish of(CaptureReplay capture, MirrorSubject subject) {
    return new MirrorWish(capture, subject, 0);
  }

  /** The flow of a packet: it takes a look at its bytes. */
  public static MirrorWish ofPacket(CaptureReplay capture, long number) {
    return new MirrorWish(capture, null, number);
  }
}
