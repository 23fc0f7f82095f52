package org.ringscope.packet.detail;

import java.util.List;
import java.util.stream.Stream;
import org.ringscope.packet.Layer;

/** A header that is shown as a stretch of bytes: its bounds are known, its fields are not told apart. */
record OtherFields(FieldType protocol, FieldType bytes) implements HeaderFields {
  /** Bytes that belong to no header. */
  static final HeaderFields DATA = new OtherFields(
      FieldType.protocol("data", "Data"), FieldType.bytes("data.data", "Data"));

  /** Bytes behind the payload: padding of short frames, a frame check sequence, what a device added. */
  static final HeaderFields TRAILER = new OtherFields(
      FieldType.protocol("trailer", "Trailing Bytes"), FieldType.bytes("eth.trailer", "Trailer"));

  static HeaderFields of(String filterName, Layer layer) {
    return new OtherFields(
        FieldType.protocol(filterName, layer.title()), FieldType.bytes(filterName + ".header", "Header"));
  }

  @Override
  public FieldType protocol(Header header) {
    return protocol;
  }

  @Override
  public List<FieldType> types() {
    return Stream.of(protocol, bytes).toList();
  }

  @Override
  public int length(Header header) {
    return header.found();
  }

  @Override
  public void report(Header header) {
    header.bytes(bytes, 0, header.length());
  }

  @Override
  public String summary(Header header) {
    return header.length() + (header.length() == 1 ? " byte" : " bytes");
  }
}
