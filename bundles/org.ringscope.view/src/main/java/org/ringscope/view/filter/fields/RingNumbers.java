package org.ringscope.view.filter.fields;

/** How rings are numbered so that those of both directions can be told apart: receive rings first, then send rings. */
public final class RingNumbers {
  /** Rings a direction that can be told apart. */
  public static final int A_DIRECTION = 1 << 16;

  private RingNumbers() {}

  public static int receive(int ring) {
    return ring;
  }

  public static int send(int ring) {
    return A_DIRECTION + ring;
  }
}
