package org.ringscope.view.packet;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.packet.detail.Field;
import org.ringscope.packet.detail.FieldType;
import org.ringscope.packet.detail.LayerNode;
import org.ringscope.packet.detail.PacketDetail;

/** The headers and fields of one packet as rows, and which row a byte belongs to. */
public record PacketTree(PacketBytes packet, List<TreeRow> rows) {

  /** Takes a packet apart; any bytes will do. */
  public static PacketTree of(PacketBytes packet) {
    byte[] bytes = packet.bytes();
    List<LayerNode> layers = PacketDetail.of(
        MemorySegment.ofArray(bytes), 0, bytes.length, packet.originalLength(), packet.linkType());
    return new PacketTree(packet, layers.stream().map(layer -> row(layer, bytes)).toList());
  }

  private static TreeRow row(LayerNode layer, byte[] packet) {
    StringBuilder text = new StringBuilder(layer.protocol().name());
    if (!layer.summary().isEmpty()) {
      text.append(", ").append(layer.summary());
    }
    append(text, layer.note());
    String name = layer.protocol().filterName();
    return new TreeRow(
        name, text.toString(), layer.summary(), name, new ByteRange(layer.offset(), layer.length()),
        layer.fields().stream().map(field -> row(field, packet)).toList());
  }

  private static TreeRow row(Field field, byte[] packet) {
    StringBuilder text = new StringBuilder();
    if (field.isBitField()) {
      text.append(BitPicture.of(field, packet)).append(" = ");
    }
    text.append(field.type().name());
    if (!field.text().isEmpty()) {
      text.append(": ").append(field.text());
    }
    append(text, field.note());
    return new TreeRow(
        field.type().filterName(), text.toString(), field.text(), filter(field),
        new ByteRange(field.firstByte(), field.byteLength()),
        field.parts().stream().map(part -> row(part, packet)).toList());
  }

  private static String filter(Field field) {
    FieldType type = field.type();
    return switch (type.kind()) {
      case UNSIGNED, FLAG -> type.filterName() + " == " + type.literal(field.number());
      case IPV4, IPV6, MAC -> type.filterName() + " == " + field.text();
      case BYTES, PROTOCOL -> type.filterName();
    };
  }

  private static void append(StringBuilder text, String note) {
    if (!note.isEmpty()) {
      text.append(" [").append(note).append(']');
    }
  }

  /**
   * The way from a header down to the field in which a byte stands, the header first; empty if no header has it. Where
   * several bit fields share the byte, it is the first of them, or the field that they are parts of.
   *
   * @param offset of the byte, from the packet's start
   */
  public List<TreeRow> pathTo(int offset) {
    List<TreeRow> path = new ArrayList<>();
    List<TreeRow> found = rowsWith(rows, offset);
    while (!found.isEmpty() && (path.size() < 2 || found.size() == 1)) {
      path.add(found.getFirst());
      found = rowsWith(found.getFirst().rows(), offset);
    }
    return List.copyOf(path);
  }

  private static List<TreeRow> rowsWith(List<TreeRow> rows, int offset) {
    return rows.stream().filter(row -> row.bytes().contains(offset)).toList();
  }
}
