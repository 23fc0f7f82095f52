package org.ringscope.view.placement;

import java.util.Locale;
import org.ringscope.session.place.PostedRecord;
import org.ringscope.stack.place.BufferNames;
import org.ringscope.stack.place.Fate;
import org.ringscope.view.timeline.TimeAxis;

/** The columns of the table of buffers: the map in words and numbers. */
public enum BufferColumn {
  BUFFER("Buffer", false, "WWW"),
  SEQUENCE_NUMBER("Expected SN", true, "4294967295"),
  BYTES("Bytes", true, "1,048,576"),
  HERE("Here", true, "1,048,576"),
  DIRECT("Direct", true, "1,048,576"),
  RESHUFFLED("Reshuffled", true, "1,048,576"),
  COPIED("Copied", true, "1,048,576"),
  HELD("Held", true, "1,048,576"),
  GAPS("Gaps", true, "1,048,576"),
  CAUSES("Not direct because", false, "less than a descriptor 65,536"),
  SEGMENTS("Segments", false, "10,000–10,044"),
  POSTED("Posted", true, "100.000000 s"),
  COMPLETE("Complete", true, "100.000000 s");

  private static final int MICROSECOND = 1000;

  private final String title;
  private final boolean number;
  private final String sample;

  BufferColumn(String title, boolean number, String sample) {
    this.title = title;
    this.number = number;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  /** A text as wide as most. */
  public String sample() {
    return sample;
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
    texts[GAPS.ordinal()] = amount(until <= start ? 0 : until - start - bytes.bytes());
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
