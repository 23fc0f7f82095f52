package org.ringscope.nic.mirror;

/** Which of the host's packets a mirror looks at. */
public enum MirrorDirection {
  RECEIVE("receive"),
  SEND("send"),
  BOTH("both");

  private final String id;

  MirrorDirection(String id) {
    this.id = id;
  }

  /** The word that scenario files and reports use. */
  public String id() {
    return id;
  }

  public boolean receives() {
    return this != SEND;
  }

  public boolean sends() {
    return this != RECEIVE;
  }
}
