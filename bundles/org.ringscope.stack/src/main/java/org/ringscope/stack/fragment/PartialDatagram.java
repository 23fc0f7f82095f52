package org.ringscope.stack.fragment;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.stack.hold.BlockPool;
import org.ringscope.stack.hold.HeldBytes;
import org.ringscope.stack.hold.PositionRanges;

/**
 * A datagram of which fragments have come. Which bytes are there is told by ranges; the gaps between them are the holes
 * of RFC 815.
 */
final class PartialDatagram {
  private static final int UNKNOWN = -1;

  private final long since;
  private final HeldBytes bytes;
  private final PositionRanges there = new PositionRanges();
  private byte[] header = new byte[0];
  private boolean ipv4;
  private int protocol;
  private int length = UNKNOWN;
  private boolean givenUp;

  /** @param since when its first fragment came, ns since the epoch */
  PartialDatagram(BlockPool pool, long since) {
    bytes = new HeldBytes(pool);
    this.since = since;
  }

  long since() {
    return since;
  }

  /** Whether nothing of it is kept any more, and what still comes is not wanted. */
  boolean isGivenUp() {
    return givenUp;
  }

  void giveUp() {
    givenUp = true;
    release();
  }

  /** Gives the memory back. */
  void release() {
    bytes.freeBefore(Long.MAX_VALUE);
  }

  /** Whether the fragment lies wholly in what is there, as Linux tells duplicates (net/ipv4/inet_fragment.c). */
  boolean has(Fragment fragment) {
    int index = there.firstEndingBehind(fragment.offset());
    return index < there.size()
        && there.start(index) <= fragment.offset()
        && fragment.end() <= there.end(index);
  }

  boolean overlaps(Fragment fragment) {
    int index = there.firstEndingBehind(fragment.offset());
    return index < there.size() && there.start(index) < fragment.end();
  }

  /** Whether the fragment and those before it can't be of one datagram: it would end twice, or before its end. */
  boolean contradicts(Fragment fragment) {
    if (length != UNKNOWN && (fragment.end() > length || fragment.isLast() && fragment.end() != length)) {
      return true;
    }
    return fragment.isLast() && !there.isEmpty() && there.end(there.size() - 1) > fragment.end();
  }

  /** Adds a fragment that overlaps nothing; false if there is no room. */
  boolean add(Fragment fragment) {
    if (!bytes.write(fragment.offset(), fragment.bytes(), fragment.payload(), fragment.length())) {
      return false;
    }
    if (fragment.isLast()) {
      length = fragment.end();
    }
    if (fragment.isFirst()) {
      header = fragment.bytes().asSlice(fragment.network(), fragment.headerLength()).toArray(ValueLayout.JAVA_BYTE);
      ipv4 = fragment.isIpv4();
      protocol = fragment.protocol();
    }
    there.join(there.firstEndingBehind(fragment.offset()), fragment.offset(), fragment.end());
    return true;
  }

  boolean isWhole() {
    return length != UNKNOWN && there.size() == 1 && there.start(0) == 0 && there.end(0) == length;
  }

  /** Whether its length can be told in its header: the first fragment's may be longer than that of others. */
  boolean fits() {
    return !ipv4 || header.length + length <= Fragment.MOST_BYTES;
  }

  /**
   * Writes the datagram as if it had never been cut: the first fragment's IP header, without what told of fragments,
   * and the payload.
   *
   * @return its bytes
   */
  int writeTo(MemorySegment target) {
    MemorySegment.copy(header, 0, target, ValueLayout.JAVA_BYTE, 0, header.length);
    int total = header.length + length;
    if (ipv4) {
      Ipv4.setTotalLength(target, 0, total);
      Ipv4.clearFragment(target, 0);
      Ipv4.fixChecksum(target, 0);
    } else {
      Ipv6.setPayloadLength(target, 0, length);
      Ipv6.setNextHeader(target, 0, protocol);
    }
    long[] at = {header.length};
    bytes.read(0, length, (source, offset, count) -> {
      MemorySegment.copy(source, offset, target, at[0], count);
      at[0] += count;
    });
    return total;
  }
}
