package org.ringscope.packet;

/**
 * What a scan of a frame's headers found, packed into a long so that the hot path allocates nothing.
 *
 * <pre>
 *  63    60 59       52 51      48 47        32 31          16 15           0
 * +--------+-----------+----------+------------+--------------+--------------+
 * |  flow  |   marks   |    0     |  protocols | transport at |  network at  |
 * |  type  |           |          |            |              |              |
 * +--------+-----------+----------+------------+--------------+--------------+
 * </pre>
 *
 * Network and transport offsets are those of the outermost IP header and what it carries, in bytes from the frame's
 * start; 0xffff where there is none.
 */
public final class Headers {
  /** An offset that isn't there. */
  public static final int NO_OFFSET = 0xffff;

  private Headers() {}

  public static long pack(int flowType, int marks, int protocols, int networkOffset, int transportOffset) {
    return (long) flowType << 60
        | (long) marks << 52
        | (long) protocols << 32
        | (long) transportOffset << 16
        | networkOffset;
  }

  /** {@link FlowType} constant. */
  public static int flowType(long headers) {
    return (int) (headers >>> 60);
  }

  /** {@link Marks} bits. */
  public static int marks(long headers) {
    return (int) (headers >>> 52) & 0xff;
  }

  /** {@link Protocols} bits. */
  public static int protocols(long headers) {
    return (int) (headers >>> 32) & 0xffff;
  }

  public static int networkOffset(long headers) {
    return (int) headers & 0xffff;
  }

  public static int transportOffset(long headers) {
    return (int) (headers >>> 16) & 0xffff;
  }
}
