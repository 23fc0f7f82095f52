package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringscope.session.place.ArrivalKind;
import org.ringscope.session.place.PlacementRecord;
import org.ringscope.session.place.PostedRecord;
import org.ringscope.stack.place.BufferNames;
import org.ringscope.stack.place.Cause;
import org.ringscope.stack.place.Fate;
import org.ringscope.view.timeline.TimeAxis;

/** What the map and the graph say in words. Positions are told as bytes of a buffer, counted from 0. */
public final class PlacementText {
  private final PlacedStream stream;
  private final PlacementRecord record;
  private final long first;

  /** @param first time of the capture's first packet, ns since the epoch */
  public PlacementText(PlacedStream stream, long first) {
    this.stream = stream;
    this.first = first;
    record = stream.record();
  }

  /** What is at a byte at a moment, such as {@code bytes 1448–2895 of buffer B, reshuffled (out of order), …}. */
  public String at(long position, StreamMoment moment) {
    int run = stream.runAt(position);
    if (run >= 0 && record.segmentOf(run) < moment.segments()) {
      return run(run, moment);
    }
    String place = "byte " + place(position);
    if (position < moment.next()) {
      return place + ": missing, the capture never had it";
    }
    if (position < moment.highest()) {
      return place + ": not here yet, while data behind it is – a gap" + comes(run);
    }
    return place + (position < moment.posted() ? ": empty" : ": no buffer is posted for it") + comes(run);
  }

  private String comes(int run) {
    return run < 0 ? "" : "; comes at " + time(record.time(record.segmentOf(run)));
  }

  /** A run of bytes: where they are, how they came there, and with which packet. */
  public String run(int run, StreamMoment moment) {
    int segment = record.segmentOf(run);
    long from = record.runPosition(run);
    Cause cause = record.cause(run);
    boolean waits = from >= moment.posted();
    String fate = waits ? "waiting for a buffer" : record.fate(run).id();
    return String.format(
        Locale.ROOT, "%s, %s%s, packet %d, %s to arrive, at %s",
        range(from, from + record.runLength(run)), fate,
        cause == null || waits ? "" : " (" + words(cause) + ")", record.packet(segment), ordinal(segment + 1),
        time(record.time(segment)));
  }

  /** A segment: what it was to its receiver, and the bytes that it carried. */
  public String segment(int segment) {
    long from = Math.max(0, record.position(segment));
    long to = record.position(segment) + record.length(segment);
    String bytes = to <= from ? "no byte" : range(from, to);
    return String.format(
        Locale.ROOT, "packet %d at %s: %s, %s, %s to arrive", record.packet(segment), time(record.time(segment)),
        bytes, words(record.kind(segment)), ordinal(segment + 1));
  }

  /** A stretch of the stream: how much of it came, and how. */
  public String stretch(long from, long to, StreamMoment moment) {
    PlacedBytes bytes = stream.sum(from, to, moment);
    return range(from, to) + ": " + String.format(Locale.ROOT, "%,d of %,d bytes here", bytes.bytes(), to - from)
        + shares(bytes) + causes(" – ", bytes);
  }

  /** The whole stream at a moment, in a line. */
  public String summary(StreamMoment moment) {
    PlacedBytes bytes = stream.sum(0, stream.length(), moment);
    List<String> parts = new ArrayList<>();
    parts.add(String.format(
        Locale.ROOT, "%,d of %,d segments, %,d bytes%s", moment.segments(), record.segments(), bytes.bytes(),
        shares(bytes)));
    long gap = moment.highest() - moment.next() - stream.sum(moment.next(), moment.highest(), moment).bytes();
    if (gap > 0) {
      parts.add(String.format(
          Locale.ROOT, "gaps of %,d bytes from SN %d on", gap, record.sequenceNumber(moment.next())));
    }
    parts.add(String.format(
        Locale.ROOT, "%,d of %,d posted buffers complete", completed(moment), moment.buffers()));
    if (record.segmentsLeft() > 0) {
      parts.add(String.format(Locale.ROOT, "%,d further segments are not shown", record.segmentsLeft()));
    }
    return String.join(" · ", parts);
  }

  private int completed(StreamMoment moment) {
    PostedRecord buffers = record.buffers();
    int buffer = buffers.indexOf(moment.next());
    return Math.min(moment.buffers(), buffer < 0 ? buffers.count() : buffer);
  }

  private static String shares(PlacedBytes bytes) {
    StringBuilder text = new StringBuilder();
    for (Fate fate : Fate.values()) {
      if (bytes.bytes(fate) > 0) {
        text.append(text.isEmpty() ? ": " : ", ").append(fate.id()).append(' ')
            .append(share(bytes.bytes(fate), bytes.bytes()));
      }
    }
    return text.toString();
  }

  /** A part in percent; never 0 or 100 unless it is none or all. */
  private static String share(long part, long all) {
    double percent = 100.0 * part / all;
    String text = String.format(Locale.ROOT, "%.1f", Math.clamp(percent, 0.1, part == all ? 100 : 99.9));
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) + " %" : text + " %";
  }

  /** Why bytes were not direct, with how many; empty if all were. */
  static String causes(String before, PlacedBytes bytes) {
    StringBuilder text = new StringBuilder();
    for (Cause cause : Cause.values()) {
      if (bytes.bytes(cause) > 0) {
        text.append(text.isEmpty() ? before : ", ")
            .append(words(cause)).append(String.format(Locale.ROOT, " %,d", bytes.bytes(cause)));
      }
    }
    return text.toString();
  }

  /** Bytes {@code [from, to)} by their buffers. */
  public String range(long from, long to) {
    PostedRecord buffers = record.buffers();
    int begin = buffers.indexOf(from);
    int end = buffers.indexOf(to - 1);
    if (to - from == 1) {
      return "byte " + place(from);
    }
    if (begin == end) {
      long start = begin < 0 ? 0 : buffers.start(begin);
      return "bytes " + (from - start) + "–" + (to - 1 - start) + " of " + owner(begin);
    }
    return "bytes " + place(from) + " to " + place(to - 1);
  }

  private String place(long position) {
    int buffer = record.buffers().indexOf(position);
    return position - (buffer < 0 ? 0 : record.buffers().start(buffer)) + " of " + owner(buffer);
  }

  private static String owner(int buffer) {
    return buffer < 0 ? "the stream" : "buffer " + BufferNames.of(buffer);
  }

  private String time(long time) {
    return TimeAxis.text(Math.max(0, time - first), 1000);
  }

  private static String words(Cause cause) {
    return cause.id().replace('_', ' ');
  }

  /** What a segment was, in words. */
  public static String words(ArrivalKind kind) {
    return switch (kind) {
      case IN_ORDER -> "in order";
      case BEYOND_HOLE -> "beyond a hole";
      case INTO_HOLE -> "into a hole";
      case REPEATED -> "all of it repeated";
      case REFUSED -> "refused, no memory left";
    };
  }

  /** 1st, 2nd, 3rd, 4th … */
  static String ordinal(int number) {
    int ten = number % 100 / 10;
    String ending = switch (ten == 1 ? 0 : number % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
    return String.format(Locale.ROOT, "%,d%s", number, ending);
  }
}
