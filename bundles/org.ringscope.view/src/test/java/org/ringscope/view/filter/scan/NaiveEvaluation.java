package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.capture.PacketRows;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterNode;
import org.ringscope.view.filter.fields.HeaderField;
import org.ringscope.view.filter.fields.PacketHeaders;
import org.ringscope.view.filter.fields.ParsedField;
import org.ringscope.view.filter.fields.RowField;

/** A filter's tree asked of one packet after the other, every part of it, without a plan. */
final class NaiveEvaluation {
  private NaiveEvaluation() {}

  static List<Long> numbers(CaptureReplay replay, FilterNode tree, long packets) throws IOException {
    List<Long> numbers = new ArrayList<>();
    replay.shown().withSession(session -> {
      PacketHeaders headers = new PacketHeaders(session);
      PacketRows row = new PacketRows(1);
      for (long number = 1; number <= packets; number++) {
        session.rows(number, row);
        headers.turnTo(row, 0);
        if (holds(tree, row, headers)) {
          numbers.add(number);
        }
      }
    });
    return numbers;
  }

  private static boolean holds(FilterNode tree, PacketRows row, PacketHeaders packet) throws IOException {
    boolean result = true;
    switch (tree) {
      case FilterNode.And and -> {
        for (FilterNode part : and.parts()) {
          result &= holds(part, row, packet);
        }
      }
      case FilterNode.Or or -> {
        result = false;
        for (FilterNode part : or.parts()) {
          result |= holds(part, row, packet);
        }
      }
      case FilterNode.Not not -> result = !holds(not.part(), row, packet);
      case FilterNode.Match match -> result = holds(match, row, packet);
    }
    return result;
  }

  private static boolean holds(FilterNode.Match match, PacketRows row, PacketHeaders packet) throws IOException {
    return switch (match.field()) {
      case RowField field -> field.isIn(match.values(), row, 0);
      case HeaderField field -> field.reader().isIn(match.values(), packet);
      // The whole packet dissected once more, not what the table noted of it.
      case ParsedField field -> (packet.parsed() & field.maskOf(match.values())) != 0;
    };
  }
}
