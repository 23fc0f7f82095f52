package org.ringscope.packet;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The SCTP common header (RFC 9260, section 3.1). All numbers big-endian, but for the checksum, whose bytes are those
 * of a reflected CRC, lowest first (appendix A).
 *
 * <pre>
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+-------------------------------+
 * |          Source port          |       Destination port        |
 * +-------------------------------+-------------------------------+
 * |                       Verification tag                        |
 * +---------------------------------------------------------------+
 * |                       Checksum (CRC32c)                       |
 * +---------------------------------------------------------------+
 * </pre>
 */
public final class Sctp {
  public static final int HEADER_LENGTH = 12;

  private static final int CHECKSUM = 8;

  private Sctp() {}

  public static int sourcePort(MemorySegment segment, long header) {
    return Wire.u16(segment, header);
  }

  public static int destinationPort(MemorySegment segment, long header) {
    return Wire.u16(segment, header + 2);
  }

  /** 32 bits, unsigned. */
  public static long verificationTag(MemorySegment segment, long header) {
    return Wire.u32(segment, header + 4);
  }

  /** The checksum field as a number: its bytes are read lowest first. */
  public static long checksum(MemorySegment segment, long header) {
    return Integer.toUnsignedLong(Integer.reverseBytes((int) Wire.u32(segment, header + CHECKSUM)));
  }

  /** The CRC32c of a packet of {@code length} bytes with its checksum field taken as zero. */
  public static long computeChecksum(MemorySegment segment, long header, int length) {
    CRC32C crc = new CRC32C();
    ByteBuffer bytes = segment.asSlice(header, length).asByteBuffer();
    crc.update(bytes.limit(CHECKSUM));
    crc.update(new byte[4]);
    crc.update(bytes.limit(length).position(HEADER_LENGTH));
    return crc.getValue();
  }

  public static boolean verifies(MemorySegment segment, long header, int length) {
    return computeChecksum(segment, header, length) == checksum(segment, header);
  }

  public static void setChecksum(MemorySegment segment, long header, long checksum) {
    Wire.setU32(segment, header + CHECKSUM, Integer.reverseBytes((int) checksum));
  }
}
