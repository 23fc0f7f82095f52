package org.ringscope.cli;

import java.util.Locale;
import org.ringscope.session.mirror.DeliveryCounts;
import org.ringscope.session.mirror.MirrorOutcome;

/** What came out of a debug virtual NIC, as a line. */
final class DeliveryText {
  private DeliveryText() {}

  static String of(MirrorOutcome.Delivered delivered) {
    DeliveryCounts counts = delivered.counts();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, "%s: %,d frames, %,d bytes, %,d lost", delivered.target(), counts.frames(), counts.bytes(),
            counts.lost()));
    DeliveryCounts.Clients clients = counts.clients();
    if (!clients.equals(DeliveryCounts.Clients.NONE)) {
      text.append(clients.served() == 1 ? ", 1 client" : String.format(Locale.ROOT, ", %,d clients", clients.served()));
      append(text, clients.stalled(), "sent away because they took nothing");
      append(text, clients.refused(), "turned away");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long count, String what) {
    if (count > 0) {
      text.append(String.format(Locale.ROOT, ", %,d %s", count, what));
    }
  }
}
