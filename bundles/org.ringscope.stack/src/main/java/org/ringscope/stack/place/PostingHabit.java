package org.ringscope.stack.place;

/** What applications do with posted buffers that they got back. */
public enum PostingHabit {
  /** A ring of equal buffers: each is posted again on its own, as by a pool of threads. */
  RING("ring"),
  /** One buffer for all that will come; when it is full nothing more is posted. */
  ONE("one"),
  /** As many buffers as records are read ahead, each as long as a record; records are handled one after another. */
  RECORD("record"),
  /** A ring whose only thread comes late: it handles buffers one after another, and others wait meanwhile. */
  LATE("late"),
  /** A ring of pages, each posted again on its own: what can be mapped into an application instead of copied. */
  PAGES("pages");

  private final String id;

  PostingHabit(String id) {
    this.id = id;
  }

  /** Lower-case identifier, fixed for ever: it stands in reports and on command lines. */
  public String id() {
    return id;
  }

  boolean postsAgain() {
    return this != ONE;
  }

  /** Whether a full buffer waits until the application is through with those before it. */
  boolean handlesOneAtATime() {
    return this == RECORD || this == LATE;
  }
}
