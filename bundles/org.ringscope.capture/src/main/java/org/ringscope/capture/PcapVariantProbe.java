package org.ringscope.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds which of the variants that share a magic number a pcap file is, by reading its first three records as each of
 * them and counting what looks wrong in the first that is not perfect. The variant with the fewest faults wins, the
 * first of several. Wireshark 4.0 comes to the same results on damaged files, so both show the same packets.
 */
final class PcapVariantProbe {
  private static final int RECORDS = 3;
  private static final long LARGEST_FRAME = 128L << 20;

  private final ByteSource source;
  private final ByteOrder order;
  private final long dataOffset;
  private final long snapLength;

  PcapVariantProbe(ByteSource source, boolean swapped, long dataOffset, long snapLength) {
    this.source = source;
    this.order = swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    this.dataOffset = dataOffset;
    this.snapLength = snapLength;
  }

  PcapVariant best(PcapVariant[] candidates) throws IOException {
    PcapVariant best = candidates[0];
    int fewest = Integer.MAX_VALUE;
    for (PcapVariant candidate : candidates) {
      int faults = faults(candidate);
      if (faults < fewest) {
        best = candidate;
        fewest = faults;
      }
      if (faults == 0) {
        break;
      }
    }
    return best;
  }

  /** Faults of the first faulty record among the first three; 0 if they look well. */
  private int faults(PcapVariant variant) throws IOException {
    long at = dataOffset;
    for (int i = 0; i < RECORDS; i++) {
      ByteBuffer header = ByteBuffer.allocate(variant.recordHeaderLength()).order(order);
      int read = source.read(at, header);
      if (read == 0) {
        break;
      }
      if (read < header.capacity()) {
        return 1;
      }
      int faults = faults(header);
      if (faults > 0) {
        return faults;
      }
      long captured = Integer.toUnsignedLong(header.getInt(8));
      at += header.capacity() + captured;
      if (captured > 0 && source.read(at - 1, ByteBuffer.allocate(1)) == 0) {
        return 1;
      }
    }
    return 0;
  }

  private int faults(ByteBuffer header) {
    long captured = Integer.toUnsignedLong(header.getInt(8));
    long original = Integer.toUnsignedLong(header.getInt(12));
    int faults = 0;
    // All variants that have to be told apart this way count microseconds.
    faults += Integer.compareUnsigned(header.getInt(4), 1_000_000) >= 0 ? 1 : 0;
    faults += captured > PcapWalker.LARGEST_PACKET ? 1 : 0;
    faults += captured > snapLength ? 1 : 0;
    faults += original > LARGEST_FRAME ? 1 : 0;
    faults += captured > original ? 1 : 0;
    return faults;
  }
}
