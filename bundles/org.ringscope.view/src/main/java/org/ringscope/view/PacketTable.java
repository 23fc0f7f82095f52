package org.ringscope.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.RingName;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;

/**
 * The packets of a capture session as lines of text, a screenful at a time.
 *
 * <p>Reads the capture, so it is not for the UI thread. Not thread-safe.
 */
public final class PacketTable {
  private static final int MICROSECONDS = 6;
  private static final int NANOSECONDS = 9;

  /** So many packets from the first on tell whether the capture's clock is finer than a microsecond. */
  private static final int PACKETS_ASKED_FOR_PRECISION = 100;

  private final CaptureSession session;
  private final PacketSummarizer summarizer = new PacketSummarizer();
  private int decimals;
  private long start;

  public PacketTable(CaptureSession session) {
    this.session = session;
  }

  /** Reads consecutive packets, timed from the first one. */
  List<PacketLine> read(long first, int count) throws IOException {
    return read(LongStream.range(first, first + count).toArray(), TimeFormat.SINCE_FIRST);
  }

  /**
   * Reads packets.
   *
   * @param numbers theirs, from 1; those that aren't there (yet) are left out
   * @param format how they tell their time
   * @throws IOException if the capture was changed or closed meanwhile
   */
  public List<PacketLine> read(long[] numbers, TimeFormat format) throws IOException {
    long packets = session.packets();
    List<PacketLine> lines = new ArrayList<>();
    for (long number : numbers) {
      if (number <= packets) {
        learnClock();
        lines.add(line(session.packet(number), session.bytes(number), format));
      }
    }
    return lines;
  }

  private void learnClock() throws IOException {
    if (decimals > 0) {
      return;
    }
    start = session.packet(1).time();
    decimals = MICROSECONDS;
    long end = Math.min(session.packets(), PACKETS_ASKED_FOR_PRECISION);
    for (long number = 1; number <= end; number++) {
      if (session.packet(number).time() % 1000 != 0) {
        decimals = NANOSECONDS;
      }
    }
  }

  private PacketLine line(PacketRow row, byte[] bytes, TimeFormat format) throws IOException {
    PacketSummary summary = summarizer.summarize(bytes, row.originalLength(), row.linkType());
    Map<PacketColumn, String> texts = new EnumMap<>(PacketColumn.class);
    texts.put(PacketColumn.NUMBER, Long.toString(row.number()));
    texts.put(PacketColumn.TIME, format.text(row.time(), start, decimals));
    texts.put(PacketColumn.DELTA, Quantities.decimalSeconds(delta(row), decimals));
    texts.put(PacketColumn.SOURCE, summary.source());
    texts.put(PacketColumn.DESTINATION, summary.destination());
    texts.put(PacketColumn.PROTOCOL, summary.protocol());
    texts.put(PacketColumn.LENGTH, Integer.toString(row.originalLength()));
    texts.put(PacketColumn.CAPTURED, Integer.toString(row.capturedLength()));
    texts.put(PacketColumn.RING, row.ring() < 0 ? "" : RingName.of(row.ring(), row.sent()));
    texts.put(PacketColumn.VERDICT, verdict(row));
    texts.put(
        PacketColumn.MARKS, summary.marks().stream().map(PacketMark::words).collect(Collectors.joining(", ")));
    texts.put(PacketColumn.INFO, summary.info());
    OptionalInt ring = row.ring() < 0 ? OptionalInt.empty() : OptionalInt.of(row.ring());
    return new PacketLine(row.number(), texts, ring, tone(row));
  }

  /** Time since the packet before in the file, in ns; 0 for the first one. */
  private long delta(PacketRow row) throws IOException {
    return row.number() == 1 ? 0 : row.time() - session.packet(row.number() - 1).time();
  }

  private static String verdict(PacketRow row) {
    DropCause cause = row.dropCause();
    Verdict verdict = row.verdict();
    if (cause != null) {
      return cause.id().replace('_', ' ');
    }
    return switch (verdict) {
      case null -> "…";
      case FILTERED -> "filtered";
      case DELIVERED -> "delivered";
      case DIVERTED -> "diverted";
      case DROPPED -> "dropped";
    };
  }

  private static PacketLine.Tone tone(PacketRow row) {
    return switch (row.verdict()) {
      case DROPPED -> PacketLine.Tone.DROPPED;
      case FILTERED -> PacketLine.Tone.FILTERED;
      case null, default -> PacketLine.Tone.PLAIN;
    };
  }
}
