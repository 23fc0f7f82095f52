package org.ringscope.ui.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.MirrorSource;

/**
 * What somebody pointed at to have it mirrored.
 *
 * @param source null if it is the flow of a packet
 * @param packet number of that packet, from 1; 0 if {@code source} says it
 */
public record MirrorWish(CaptureReplay capture, @Nullable MirrorSource source, long packet) {
  public static MirrorWish of(CaptureReplay capture, MirrorSource source) {
    return new MirrorWish(capture, source, 0);
  }

  /** The flow of a packet: it takes a look at its bytes. */
  public static MirrorWish ofPacket(CaptureReplay capture, long number) {
    return new MirrorWish(capture, null, number);
  }
}
