package org.ringscope.view.mirror;

/**
 * A debug virtual NIC as it is set up: what it mirrors, and where that comes out when it is started.
 *
 * @param name unique in a capture
 * @param diverts whether it receives instead of the first destination; else it gets copies
 * @param filter expression in tcpdump's language that its packets match; empty for all
 * @param snapLength most bytes kept of a packet, 0 = all
 * @param sample one of so many packets is mirrored, from 1
 * @param pace how fast it is replayed when started
 */
public record DebugNic(
    String name,
    MirrorSource source,
    boolean diverts,
    String filter,
    int snapLength,
    int sample,
    NicOutlet outlet,
    MirrorPace pace) {
  /** One that copies all of a source and comes out where Wireshark can attach. */
  public static DebugNic of(String name, MirrorSource source) {
    return new DebugNic(name, source, false, "", 0, 1, NicOutlet.ANY_PORT, MirrorPace.NORMAL);
  }

  public DebugNic withSource(MirrorSource other) {
    return new DebugNic(name, other, diverts, filter, snapLength, sample, outlet, pace);
  }

  /** What it mirrors, in one line. */
  public String mirrors() {
    String text = source.text();
    if (!filter.isEmpty()) {
      text += ", " + filter;
    }
    if (sample > 1) {
      text += ", 1 of " + sample;
    }
    return snapLength > 0 ? text + ", first " + snapLength + " bytes" : text;
  }
}
