package org.ringscope.view.placement;

import java.util.Locale;
import org.ringscope.session.place.PostedRecord;
import org.ringscope.stack.place.BufferNames;
import org.ringscope.stack.place.Fate;
import org.ringscope.view.timeline.TimeAxis;

/** The columns of the table of buffers: the map in words and numbers. */
public enum BufferColumn {
  BUFFER("Buffer", false),
  SEQUENCE_NUMBER("Expected SN", true),
  BYTES("Bytes", true),
  HERE("Here", true),
  DIRECT("Direct", true),
  RESHUFFLED("Reshuffled", true),
  COPIED("Copied", true),
  HELD("Held", true),
  GAPS("Gaps", true),
  CAUSES("Not direct because", false),
  SEGMENTS("Segments", false),
  POSTED("Posted", true),
  COMPLETE("Complete", true);

  private static final int MICROSECOND = 1000;

  private final String title;
  private final boolean number;

  BufferColumn(String title, boolean number) {
    this.title = title;
    this.number = number;
  }

  public String title() {
    return title;
  }

  /** Whether it holds numbers, which stand at the right. */
  public boolean isNumber() {
    return number;
  }

  /**
   * All texts of a buffer, by column.
   *
   * @param first time of the capture's first packet, ns since the epoch
   */
  public static String[] texts(PlacedStream stream, StreamMoment moment, int buffer, long first) {
    PostedRecord buffers = stream.record().buffers();
    long start = buffers.start(buffer);
    long end = buffers.end(buffer);
    PlacedBytes bytes = stream.sum(start, end, moment);
    long until = Math.min(end, moment.highest());
    String[] texts = new String[values().length];
    texts[BUFFER.ordinal()] = BufferNames.of(buffer);
    texts[SEQUENCE_NUMBER.ordinal()] = Long.toString(stream.record().sequenceNumber(start));
    texts[BYTES.ordinal()] = amount(end - start);
    texts[HERE.ordinal()] = amount(bytes.bytes());
    texts[DIRECT.ordinal()] = amount(bytes.bytes(Fate.DIRECT));
    texts[RESHUFFLED.ordinal()] = amount(bytes.bytes(Fate.RESHUFFLED));
    texts[COPIED.ordinal()] = amount(bytes.bytes(Fate.COPIED));
    texts[HELD.ordinal()] = amount(bytes.bytes(Fate.HELD));
    texts[GAPS.ordinal()] = amount(until <= start ? 0 : until - start - stream.sum(start, until, moment).bytes());
    texts[CAUSES.ordinal()] = PlacementText.causes("", bytes);
    texts[SEGMENTS.ordinal()] = bytes.bytes() == 0
        ? ""
        : String.format(Locale.ROOT, "%,d–%,d", bytes.first() + 1, bytes.last() + 1);
    texts[POSTED.ordinal()] = buffer < moment.buffers() ? time(buffers.time(buffer) - first) : "";
    texts[COMPLETE.ordinal()] = end <= moment.next() ? time(stream.passed(end) - first) : "";
    return texts;
  }

  private static String amount(long bytes) {
    return bytes == 0 ? "" : String.format(Locale.ROOT, "%,d", bytes);
  }

  private static String time(long since) {
    return TimeAxis.text(Math.max(0, since), MICROSECOND);
  }
}
