package org.ringscope.view.mirror;

import java.util.ArrayList;
import java.util.List;

/**
 * A debug virtual NIC as it is set up: what it mirrors, and where that comes out when it is started.
 *
 * @param name unique in a capture
 * @param diverts whether it receives instead of the first destination; else it gets copies
 * @param filter expression in tcpdump's language that its packets match; empty for all
 * @param snapLength most bytes kept of a packet, 0 = all
 * @param sample one of so many packets is mirrored, from 1
 * @param rate the most that is mirrored by the packets' time, as in 1000p/s or 10Mbit/s,burst=1M; empty for any
 * @param further what else the scenario says of it, in words; it stays so
 * @param pace how fast it is replayed when started
 */
public record DebugNicSetup(
    String name,
    MirrorSubject subject,
    boolean diverts,
    String filter,
    int snapLength,
    int sample,
    String rate,
    List<String> further,
    NicOutlet outlet,
    MirrorPace pace) {
  public DebugNicSetup {
    further = List.copyOf(further);
  }

  /** One that copies all packets of a subject and comes out where Wireshark can attach. */
  public static DebugNicSetup of(String name, MirrorSubject subject) {
    return new DebugNicSetup(name, subject, false, "", 0, 1, "", List.of(), NicOutlet.ANY_PORT, MirrorPace.NORMAL);
  }

  public DebugNicSetup withSubject(MirrorSubject other) {
    return new DebugNicSetup(name, other, diverts, filter, snapLength, sample, rate, further, outlet, pace);
  }

  public DebugNicSetup withOutlet(NicOutlet other) {
    return new DebugNicSetup(name, subject, diverts, filter, snapLength, sample, rate, further, other, pace);
  }

  /** Whether it is sure to get every packet of its subject. */
  public boolean takesAll() {
    return filter.isEmpty() && sample == 1 && rate.isEmpty() && further.isEmpty();
  }

  /** What it mirrors, in one line. */
  public String mirrors() {
    List<String> parts = new ArrayList<>(List.of(subject.text()));
    if (!filter.isEmpty()) {
      parts.add(filter);
    }
    if (sample > 1) {
      parts.add("1 of " + sample);
    }
    if (snapLength > 0) {
      parts.add("first " + snapLength + " bytes");
    }
    if (!rate.isEmpty()) {
      parts.add("at most " + rate);
    }
    parts.addAll(further);
    return String.join(", ", parts);
  }
}
