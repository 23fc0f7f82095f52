package org.ringscope.capture.tap;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * struct ifreq of linux/if.h, as it is where pointers have 64 bits; numbers in the machine's byte order.
 *
 * <pre>
 * 0          16              18        20                 40
 * | ifr_name | ifr_flags (s16)         |                  |
 * |          | ifr_mtu (s32)           |                  |
 * </pre>
 */
final class InterfaceRequest {
  private static final int BYTES = 40;
  private static final int VALUE = 16;

  private final MemorySegment segment;

  /** @param name at most {@link InterfaceName#MOST_BYTES} bytes; a NUL follows */
  InterfaceRequest(Arena arena, String name) {
    segment = arena.allocate(BYTES, Long.BYTES);
    segment.setString(0, name);
  }

  MemorySegment segment() {
    return segment;
  }

  int flags() {
    return Short.toUnsignedInt(segment.get(ValueLayout.JAVA_SHORT, VALUE));
  }

  InterfaceRequest withFlags(int flags) {
    segment.set(ValueLayout.JAVA_SHORT, VALUE, (short) flags);
    return this;
  }

  InterfaceRequest withMtu(int mtu) {
    segment.set(ValueLayout.JAVA_INT, VALUE, mtu);
    return this;
  }
}
