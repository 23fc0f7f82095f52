package org.ringscope.view.packet;

import java.util.HexFormat;
import org.ringscope.packet.detail.FieldType;

/** What can be copied of a row of a packet's tree. */
public final class CopyText {
  private CopyText() {}

  /** The value alone, as it is shown. */
  public static String value(TreeRow row) {
    return row.value();
  }

  /** The row as it is shown. */
  public static String nameAndValue(TreeRow row) {
    return row.text();
  }

  /** A display filter that finds packets with this value; for bytes and headers, packets that have them at all. */
  public static String filter(TreeRow row) {
    FieldType type = row.type();
    return switch (type.kind()) {
      case UNSIGNED, FLAG -> type.filterName() + " == " + type.literal(row.number());
      case IPV4, IPV6, MAC -> type.filterName() + " == " + row.value();
      case BYTES, PROTOCOL -> type.filterName();
    };
  }

  /** The row's bytes in hexadecimal, without blanks. */
  public static String hex(TreeRow row, PacketBytes packet) {
    return hex(row.bytes(), packet);
  }

  /** Some bytes in hexadecimal, without blanks. */
  public static String hex(ByteRange range, PacketBytes packet) {
    return HexFormat.of().formatHex(packet.bytes(), range.first(), range.end());
  }
}
