package org.ringscope.nic.statistics.dialect;

/** Why a real card or its driver dropped a packet, as far as the counter's name tells. */
public enum RealDrop {
  NO_DESCRIPTOR("no_descriptor", "The ring had no free descriptor: the host was too slow for the traffic."),
  PACKET_BUFFER("packet_buffer", "The card's own packet buffer was full."),
  NO_MEMORY("no_memory", "The driver got no memory for a packet or its buffer."),
  FILTERED("filtered", "A filter, rule or XDP program turned the packet away."),
  DAMAGED("damaged", "The frame or a header in it was damaged."),
  SEND("send", "The driver could not send the packet."),
  UNSPECIFIED("unspecified", "The counter does not say why.");

  private final String id;
  private final String meaning;

  RealDrop(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** Lower-case identifier with underscores. */
  public String id() {
    return id;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
