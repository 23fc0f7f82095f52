package org.ringscope.packet.detail;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of header whose fields always stand at the same places. */
record FixedFields(FieldType protocol, int bytes, List<Part> parts, Function<Header, String> describe)
    implements HeaderFields {
  @Override
  public FieldType protocol(Header header) {
    return protocol;
  }

  @Override
  public List<FieldType> types() {
    return Stream.concat(Stream.of(protocol), Part.types(parts)).toList();
  }

  @Override
  public int length(Header header) {
    return bytes;
  }

  @Override
  public void report(Header header) {
    header.report(parts);
  }

  @Override
  public String summary(Header header) {
    return describe.apply(header);
  }
}
