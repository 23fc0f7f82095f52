package org.ringscope.packet.detail;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.LayerWalk;

/** Values of fields, read from a frame's bits. */
final class ValueTexts {
  /** Bytes written out; more of them would fill no screen with sense. */
  private static final int MAX_BYTES = 32;

  private ValueTexts() {}

  /** The value that people and filters mean; 0 if it isn't a number. */
  static long number(LayerWalk walk, FieldType type, int bit, int bits) {
    return type.kind().isNumber() ? type.value().applyAsLong(walk.bits(bit, bits)) : 0;
  }

  static String of(LayerWalk walk, FieldType type, int bit, int bits) {
    return switch (type.kind()) {
      case IPV6 -> AddressText.formatIpv6(walk.bits(bit, 64), walk.bits(bit + 64, 64));
      case BYTES -> bytes(walk.segment(), walk.address(bit / 8), bits / 8);
      case PROTOCOL -> "";
      default -> type.text().apply(number(walk, type, bit, bits));
    };
  }

  private static String bytes(MemorySegment segment, long at, int count) {
    byte[] shown = segment.asSlice(at, Math.min(count, MAX_BYTES)).toArray(ValueLayout.JAVA_BYTE);
    return HexFormat.of().formatHex(shown) + (count > MAX_BYTES ? "…" : "");
  }
}
