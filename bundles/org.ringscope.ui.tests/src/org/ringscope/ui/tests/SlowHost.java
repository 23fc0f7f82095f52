package org.ringscope.ui.tests;

import org.eclipse.swt.widgets.Combo;

/**
 * A host that takes 20 ms a packet, and what rings of one descriptor then drop of a {@link TestCapture}, whose packets
 * come a millisecond apart: a ring takes a packet when the one before it is done, else drops it.
 */
final class SlowHost {
  static final String TEXT = "20ms/packet";

  private static final int MILLIS_A_PACKET = 20;

  private SlowHost() {}

  /** The tool bar's host. */
  static Combo field() {
    return Window.control(Combo.class, box -> box.indexOf("infinitely fast") >= 0);
  }

  /** Drops of a ring of one descriptor. */
  static int drops(int ring, int packets) {
    int drops = 0;
    int freeAt = 0;
    for (int n = 1; n <= packets; n++) {
      if (TestCapture.ring(n) == ring) {
        int now = n - 1;
        if (now >= freeAt) {
          freeAt = now + MILLIS_A_PACKET;
        } else {
          drops++;
        }
      }
    }
    return drops;
  }
}
