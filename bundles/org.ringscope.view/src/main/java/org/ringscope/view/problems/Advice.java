package org.ringscope.view.problems;

import org.ringscope.report.FindingKind;

/** What to do about each kind of finding. */
final class Advice {
  static final String OF_UNPARSABLE =
      "Look at them one by one: a broken sender, a wrong link type in the file, or a protocol taken for another one.";

  private Advice() {}

  static String of(FindingKind kind) {
    return switch (kind) {
      case EMPTY -> "Check the interface and the filter that it was captured with.";
      case DAMAGED ->
          "All before that byte is shown. Copy the file again; else the capturing program was stopped while writing.";
      case MERGED_FRAMES ->
          "To see the wire's packets, capture on a tap or mirror port, or first: ethtool -K DEV gro off lro off tso off"
              + " gso off.";
      case CUT_PACKETS -> "Rings and counts are right. For checksums and contents capture whole packets: tcpdump -s 0.";
      case HEADERS_CUT -> "Capture at least 128 bytes a packet (tcpdump -s 128), so that their ports are known.";
      case BUNCHED_TIMESTAMPS ->
          "Judge no bursts by this capture. Let the card stamp packets (tcpdump -j adapter), or capture on a tap.";
      case COARSE_TIMESTAMPS -> "Judge no bursts by this capture. Capture with microseconds or nanoseconds.";
      case TIME_BACKWARDS ->
          "Such a packet arrives together with its predecessor. To sort the file by time: reordercap IN OUT.";
      case NO_TIMESTAMPS -> "Rings and counts are right, bursts can't be told. Capture with time stamps.";
      case SEVERAL_INTERFACES -> "To replay one of them: ./ringscope replay FILE --interface NAME.";
      case BOTH_DIRECTIONS ->
          "Say whose packets were sent, not received: ./ringscope replay FILE --local ADDRESS.";
      case NOT_DECODED -> "They stay on ring 0. Capture on an Ethernet, raw IP or Linux cooked interface.";
      case BAD_CHECKSUMS ->
          "Usual for what the capturing host sent itself: its card fills them in later. To be sure: ethtool -K DEV tx"
              + " off, and capture again.";
      case CONVERSATIONS_UNTOLD ->
          "Rings and drops are right. To count conversations, replay a part: --filter, --from, --to.";
      case CAPTURE_DROPS -> "Capture with a larger buffer (tcpdump -B) or a narrower filter.";
    };
  }
}
