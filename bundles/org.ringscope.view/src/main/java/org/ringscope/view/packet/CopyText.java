package org.ringscope.view.packet;

import java.util.HexFormat;

/** What of a packet can be copied, and under which name. */
public enum CopyText {
  VALUE("Value") {
    @Override
    public String of(TreeRow row, PacketBytes packet) {
      return row.value();
    }
  },
  NAME_AND_VALUE("Name and Value") {
    @Override
    public String of(TreeRow row, PacketBytes packet) {
      return row.text();
    }
  },
  FILTER("Filter") {
    @Override
    public String of(TreeRow row, PacketBytes packet) {
      return row.filter();
    }
  },
  /** Hexadecimal digits without blanks. */
  BYTES("Bytes") {
    @Override
    public String of(TreeRow row, PacketBytes packet) {
      return HexFormat.of().formatHex(packet.bytes(), row.bytes().first(), row.bytes().end());
    }
  };

  private final String title;

  CopyText(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** The text of a row of that packet's tree; may be empty. */
  public abstract String of(TreeRow row, PacketBytes packet);
}
