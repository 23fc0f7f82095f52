package org.ringscope.packet.detail;

import org.jspecify.annotations.Nullable;
import org.ringscope.packet.Layer;
import org.ringscope.packet.LayerWalk;

/**
 * The headers of a frame with their tables. A header may claim bytes that the walk below counts as payload, such as
 * the chunks of SCTP: the payload then begins behind them. What stands behind the last payload comes last.
 */
final class HeaderWalk {
  private final LayerWalk walk;
  private final FieldSink sink;
  private @Nullable Header header;
  private HeaderFields fields = OtherFields.DATA;
  private int end;
  private boolean trailing;

  HeaderWalk(LayerWalk walk, FieldSink sink) {
    this.walk = walk;
    this.sink = sink;
  }

  /** Goes to the next header that has bytes; false behind the last one. */
  boolean next() {
    while (walk.next()) {
      boolean payload = walk.layer() == Layer.PAYLOAD;
      int start = payload ? Math.max(end, walk.offset()) : walk.offset();
      int length = walk.offset() + walk.length() - start;
      if (length > 0) {
        fields = HeaderTables.of(walk);
        header = new Header(walk, sink, start, length);
        header.limitTo(fields.length(header));
        end = header.start() + header.length();
        return true;
      }
    }
    return trailer();
  }

  private boolean trailer() {
    if (trailing || end >= walk.captured()) {
      return false;
    }
    trailing = true;
    fields = OtherFields.TRAILER;
    header = new Header(walk, sink, end, walk.captured() - end);
    end = walk.captured();
    return true;
  }

  Header header() {
    if (header == null) {
      throw new IllegalStateException("before the first header");
    }
    return header;
  }

  HeaderFields fields() {
    return fields;
  }
}
