package org.ringscope.nic;

import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** Packets, bytes and drops by ring, of one direction of one device. */
public final class RingCounters {
  private static final int CAUSES = DropCause.values().length;

  private final long[] packets;
  private final long[] bytes;
  private final long[] capturedBytes;
  private final long[] drops;

  public RingCounters(int rings) {
    packets = new long[rings];
    bytes = new long[rings];
    capturedBytes = new long[rings];
    drops = new long[rings * CAUSES];
  }

  public int rings() {
    return packets.length;
  }

  /** @param length original frame length in bytes */
  void count(int ring, int length, int captured) {
    packets[ring]++;
    bytes[ring] += length;
    capturedBytes[ring] += captured;
  }

  void countDrop(int ring, DropCause cause) {
    drops[ring * CAUSES + cause.ordinal()]++;
  }

  /** Packets put on {@code ring}. */
  public long packets(int ring) {
    return packets[ring];
  }

  /** Sum of the original lengths of the packets put on {@code ring}. */
  public long bytes(int ring) {
    return bytes[ring];
  }

  public long capturedBytes(int ring) {
    return capturedBytes[ring];
  }

  /** Packets meant for {@code ring} that were dropped there. */
  public long drops(int ring, DropCause cause) {
    return drops[ring * CAUSES + cause.ordinal()];
  }

  public void add(RingCounters other) {
    add(packets, other.packets);
    add(bytes, other.bytes);
    add(capturedBytes, other.capturedBytes);
    add(drops, other.drops);
  }

  private static void add(long[] sum, long[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }

  void save(StateWriter writer) {
    writer.write(packets);
    writer.write(bytes);
    writer.write(capturedBytes);
    writer.write(drops);
  }

  void restore(StateReader reader) {
    reader.read(packets);
    reader.read(bytes);
    reader.read(capturedBytes);
    reader.read(drops);
  }
}
