package org.ringscope.stack.place;

/** Why an application gets bytes of a posted buffer. */
public enum Completion {
  FULL("full", "The stream is in order up to the buffer's end: the buffer is the application's again."),
  PUSH("push", "A segment with PSH came: the sender has nothing more to say for now."),
  FIN("fin", "The sender has closed its direction: nothing more will come."),
  TIMEOUT("timeout", "Bytes in order have waited long enough for the buffer to become full.");

  private final String id;
  private final String meaning;

  Completion(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** Lower-case identifier, fixed for ever: it stands in reports. */
  public String id() {
    return id;
  }

  /** One sentence for people. */
  public String meaning() {
    return meaning;
  }
}
