package org.ringscope.stack.tcp;

/** How far a connection is in its life, as far as its segments tell (RFC 9293, section 3.3.2). */
public enum StreamState {
  /** One end sent a SYN; the other has not, as far as the capture has it. */
  OPENING("opening"),
  /** Both ends sent a SYN. */
  OPEN("open"),
  /** The capture begins in its midst. */
  MID_STREAM("mid_stream"),
  /** One end has sent all that it had to: its FIN, and all before it, has arrived. */
  HALF_CLOSED("half_closed"),
  /** Both have. */
  CLOSED("closed"),
  /** An end gave it up with RST. */
  RESET("reset"),
  /** Its ports were used for another connection before it was closed. */
  REPLACED("replaced");

  private final String id;

  StreamState(String id) {
    this.id = id;
  }

  /** Lower-case identifier, fixed for ever: it stands in reports. */
  public String id() {
    return id;
  }
}
