package org.ringscope.session.predict;

import java.util.Arrays;
import org.ringscope.capture.SteeringOptions;

/**
 * What packets' own records say of their queue and hash, gathered for each row of a {@link TrafficTable}: packets of
 * one row have one hash, and one queue as long as nobody changes the table: a row's first counts.
 */
public final class RecordedSteering {
  private int[] queues = new int[0];
  private int[] hashes = new int[0];
  private boolean[] hashed = new boolean[0];
  private long[] packets = new long[0];
  private long inQueue;
  private long withHash;

  /** Enters what {@code options} read of a packet of {@code row}. */
  void enter(int row, SteeringOptions options) {
    reserve(row);
    if (options.queue() != SteeringOptions.NO_QUEUE) {
      inQueue++;
      if (queues[row] == SteeringOptions.NO_QUEUE) {
        queues[row] = options.queue();
      }
      if (queues[row] == options.queue()) {
        packets[row]++;
      }
    }
    if (options.isHashed()) {
      withHash++;
      if (!hashed[row]) {
        hashed[row] = true;
        hashes[row] = options.hash();
      }
    }
  }

  private void reserve(int row) {
    int known = queues.length;
    if (row >= known) {
      int length = Math.max(1 << 10, Math.max(row + 1, 2 * known));
      queues = Arrays.copyOf(queues, length);
      Arrays.fill(queues, known, length, SteeringOptions.NO_QUEUE);
      hashes = Arrays.copyOf(hashes, length);
      hashed = Arrays.copyOf(hashed, length);
      packets = Arrays.copyOf(packets, length);
    }
  }

  /** Packets whose record names a queue. */
  public long packetsWithQueue() {
    return inQueue;
  }

  /** Packets whose record has a Toeplitz hash. */
  public long packetsWithHash() {
    return withHash;
  }

  /** The queue of a row's packets; {@link SteeringOptions#NO_QUEUE} if none names one. */
  public int queue(int row) {
    return row < queues.length ? queues[row] : SteeringOptions.NO_QUEUE;
  }

  /** Packets of a row that came by {@link #queue}. */
  public long packets(int row) {
    return row < packets.length ? packets[row] : 0;
  }

  public boolean isHashed(int row) {
    return row < hashed.length && hashed[row];
  }

  /** The hash of a row's packets, if it {@link #isHashed}. */
  public int hash(int row) {
    return hashes[row];
  }
}
