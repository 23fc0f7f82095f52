package org.ringscope.pipeline;

import java.util.Arrays;

/**
 * What became of the packets that entered a stage. Conservation holds at every moment between two batches:
 * {@code in + made = out + delivered + diverted + Σ dropped + merged + held}.
 */
public final class Ledger {
  private final String stage;
  long in;
  long made;
  long out;
  long delivered;
  long diverted;
  long merged;
  private final long[] dropped = new long[DropCause.values().length];

  Ledger(String stage) {
    this.stage = stage;
  }

  public String stage() {
    return stage;
  }

  /** Packets that entered. */
  public long in() {
    return in;
  }

  /** Packets the stage itself made (segments, copies). */
  public long made() {
    return made;
  }

  /** Packets that went on to another stage. */
  public long out() {
    return out;
  }

  /** Packets whose way ended here as meant. */
  public long delivered() {
    return delivered;
  }

  /** Packets that a second destination got instead of the first. */
  public long diverted() {
    return diverted;
  }

  /** Packets absorbed into another one (fragments of a datagram). */
  public long merged() {
    return merged;
  }

  public long dropped(DropCause cause) {
    return dropped[cause.ordinal()];
  }

  public long dropped() {
    return Arrays.stream(dropped).sum();
  }

  /** Packets that have to be held by the stage if nothing was lost or counted twice. */
  public long held() {
    return in + made - out - delivered - diverted - merged - dropped();
  }

  void countDrop(DropCause cause) {
    dropped[cause.ordinal()]++;
  }

  /** Adds another worker's ledger of the same stage. */
  public void add(Ledger other) {
    in += other.in;
    made += other.made;
    out += other.out;
    delivered += other.delivered;
    diverted += other.diverted;
    merged += other.merged;
    for (int i = 0; i < dropped.length; i++) {
      dropped[i] += other.dropped[i];
    }
  }

  @Override
  public String toString() {
    return "%s: in %d + made %d = out %d + delivered %d + diverted %d + dropped %d + merged %d + held %d"
        .formatted(stage, in, made, out, delivered, diverted, dropped(), merged, held());
  }
}
