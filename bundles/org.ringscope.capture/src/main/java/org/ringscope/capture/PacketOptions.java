package org.ringscope.capture;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.PacketBlock;

/** Lengths that the options of a packet must have, and what its flags say. */
final class PacketOptions {
  private static final int DIRECTION_BITS = 3;
  private static final int VERDICT_TC = 1;
  private static final int VERDICT_XDP = 2;

  private PacketOptions() {}

  /** What is wrong with the option at {@code cursor}, or null. */
  static @Nullable String problem(OptionCursor cursor) {
    int length = cursor.length();
    boolean right =
        switch (cursor.code()) {
          case OptionCode.EPB_FLAGS, OptionCode.EPB_QUEUE -> length == 4;
          case OptionCode.EPB_DROP_COUNT, OptionCode.EPB_PACKET_ID -> length == 8;
          case OptionCode.EPB_VERDICT -> isVerdict(cursor);
          default -> true;
        };
    return right ? null : "packet option " + cursor.code() + " has an impossible length, " + length;
  }

  /** {@code PacketBlock.DIRECTION_*} by the value of epb_flags. */
  static int direction(int flags) {
    int direction = flags & DIRECTION_BITS;
    return direction == DIRECTION_BITS ? PacketBlock.DIRECTION_UNKNOWN : direction;
  }

  private static boolean isVerdict(OptionCursor cursor) {
    if (cursor.length() < 1) {
      return false;
    }
    int kind = cursor.firstByte();
    return kind != VERDICT_TC && kind != VERDICT_XDP || cursor.length() == 9;
  }
}
