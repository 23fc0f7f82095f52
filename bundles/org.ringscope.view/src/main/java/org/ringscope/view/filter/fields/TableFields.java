package org.ringscope.view.filter.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/** What the packet table tells: the frame as captured, and what became of it. Frame fields bear Wireshark's names. */
final class TableFields {
  static final List<FilterField> ALL = List.of(
      number("frame.number", "Packet number, from 1", 64, (rows, row) -> rows.first() + row),
      number("frame.len", "Frame length in bytes", 32, (rows, row) -> Integer.toUnsignedLong(rows.originalLength(row))),
      number(
          "frame.cap_len", "Captured bytes of the frame", 32,
          (rows, row) -> Integer.toUnsignedLong(rows.capturedLength(row))),
      seconds(
          "frame.time_relative", "Seconds since the first packet",
          (rows, row) -> NumberSet.ofSigned(rows.time(row) - rows.captureStart())),
      seconds("frame.time_epoch", "Seconds since 1970", (rows, row) -> NumberSet.ofSigned(rows.time(row))),
      new RowField("ring", "Ring", ValueKind.RING, 16, List.of(), TableFields::ring, false),
      new RowField(
          "direction", "Direction", ValueKind.CHOICE, 0, List.of("received", "sent"), TableFields::direction, false),
      outcome("verdict", "Verdict", words(Verdict.values()), TableFields::verdict),
      outcome("cause", "Cause of the drop", Arrays.stream(DropCause.values()).map(DropCause::id).toList(),
          TableFields::cause),
      ParsedField.marks("mark", "What is odd about the packet",
          Arrays.stream(MarkCounter.values()).map(MarkCounter::id).toList()));

  private TableFields() {}

  private static RowField number(String name, String title, int bits, RowField.RowValue value) {
    return new RowField(name, title, ValueKind.NUMBER, bits, List.of(), value, false);
  }

  private static RowField seconds(String name, String title, RowField.RowValue value) {
    return new RowField(name, title, ValueKind.SECONDS, 0, List.of(), value, false);
  }

  private static RowField outcome(String name, String title, List<String> choices, RowField.RowValue value) {
    return new RowField(name, title, ValueKind.CHOICE, 0, choices, value, true);
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(constant -> constant.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static long ring(PacketRows rows, int row) {
    int ring = rows.ring(row);
    if (ring < 0) {
      return RowField.NONE;
    }
    return isSent(rows, row) ? RingNumbers.send(ring) : RingNumbers.receive(ring);
  }

  private static long direction(PacketRows rows, int row) {
    if (rows.verdict(row) == Verdict.FILTERED) {
      return RowField.NONE;
    }
    return isSent(rows, row) ? 1 : 0;
  }

  private static boolean isSent(PacketRows rows, int row) {
    return rows.direction(row) == PacketBlock.DIRECTION_OUTBOUND;
  }

  private static long verdict(PacketRows rows, int row) {
    Verdict verdict = rows.verdict(row);
    return verdict == null ? RowField.NONE : verdict.ordinal();
  }

  private static long cause(PacketRows rows, int row) {
    DropCause cause = rows.dropCause(row);
    return cause == null ? RowField.NONE : cause.ordinal();
  }
}
