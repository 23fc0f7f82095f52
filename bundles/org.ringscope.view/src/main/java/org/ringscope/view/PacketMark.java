package org.ringscope.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.Ethernet;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.SurveyStage;

/** What can be odd about a packet, in words for a narrow column, and the filter that finds the same in others. */
public enum PacketMark {
  BAD_IP_CHECKSUM("bad IP checksum", MarkCounter.BAD_IP_CHECKSUM),
  BAD_TCP_CHECKSUM("bad TCP checksum", MarkCounter.BAD_TCP_CHECKSUM),
  BAD_UDP_CHECKSUM("bad UDP checksum", MarkCounter.BAD_UDP_CHECKSUM),
  UNPARSABLE("unparsable", MarkCounter.UNPARSABLE),
  CUT("cut", MarkCounter.CUT),
  PORTS_CUT("ports cut off", MarkCounter.TRANSPORT_HEADER_CUT),
  NOT_DECODED("not decoded", MarkCounter.NOT_DECODED),
  /**
   * Longer than an Ethernet carries: merged by the receiver or not yet cut by the sender, unless it is a jumbo frame.
   */
  MERGED("merged frame", null);

  private final String words;
  private final @Nullable MarkCounter counter;

  PacketMark(String words, @Nullable MarkCounter counter) {
    this.words = words;
    this.counter = counter;
  }

  public String words() {
    return words;
  }

  /**
   * Finds packets with this mark. No field tells whether a frame was merged: its length does, but for the few bytes of
   * VLAN tags.
   */
  public String filter() {
    return counter == null
        ? "frame.len > " + (SurveyStage.ETHERNET_MTU + Ethernet.HEADER_LENGTH)
        : "mark == " + counter.id();
  }

  /**
   * The marks of a packet.
   *
   * @param marks {@link org.ringscope.packet.Marks} bits
   * @param merged whether it is longer than an Ethernet carries
   */
  static List<PacketMark> of(int marks, boolean merged) {
    List<PacketMark> found = new ArrayList<>();
    for (PacketMark mark : values()) {
      if (mark.counter == null ? merged : (marks & mark.counter.bit()) != 0) {
        found.add(mark);
      }
    }
    return found;
  }
}
