package org.ringscope.report.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;
import org.ringscope.report.format.PlacementJson;
import org.ringscope.report.placement.BufferResult;
import org.ringscope.report.placement.DirectionResult;
import org.ringscope.report.placement.PlacementComparison;
import org.ringscope.report.placement.PlacementMergeSummary;
import org.ringscope.report.placement.PlacementReport;
import org.ringscope.report.placement.PlacementSetup;
import org.ringscope.report.placement.PlacementVariant;

/** The section on TCP payload in posted buffers. */
final class PlacementReader {
  private static final String SCHEMA = "schema";
  private static final String DIRECTION = "direction";
  private static final String FATES = "fates";
  private static final String CAUSES = "causes";
  private static final String BUFFERS = "buffers";
  private static final String WHAT_IF = "what_if";
  private static final String MERGED = "merged";
  private static final long LARGEST_SEQUENCE_NUMBER = 0xFFFF_FFFFL;

  private PlacementReader() {}

  /** @param start time of the capture's first packet, ns since the epoch; the section itself doesn't tell */
  static PlacementReport placement(JsonObject from, long start) throws ReportSyntaxException {
    if (!from.text(SCHEMA).equals(PlacementJson.SCHEMA)) {
      throw from.wrong(SCHEMA, '"' + PlacementJson.SCHEMA + "\", the one this version of ringscope reads");
    }
    List<DirectionResult> directions = new ArrayList<>();
    for (JsonObject direction : from.objects("directions")) {
      directions.add(direction(direction));
    }
    PlacementSetup setup = setup(from);
    return new PlacementReport(
        from.text("tool_version"), from.texts("captures"), start, setup.card(), setup.buffers(), setup.stack(),
        directions, from.count("streams"), from.count("untracked_segments"), from.counts("fragments"),
        from.texts("remarks"), comparison(from), merged(from));
  }

  private static PlacementSetup setup(JsonObject from) throws ReportSyntaxException {
    return new PlacementSetup(from.text("card"), from.text(BUFFERS), from.text("stack"));
  }

  private static DirectionResult direction(JsonObject from) throws ReportSyntaxException {
    return new DirectionResult(
        from.number("stream"), forward(from), from.text("flow"), from.text("state"), from.counts("segments"),
        from.counts(FATES), from.counts(CAUSES), from.count("exchanged_bytes"), from.count("held_bytes_at_end"),
        from.counts("hand_overs"), from.count("unplaced_bytes"), from.count("mean_wait_ns"), from.textOrNull("file"),
        buffers(from), from.has(BUFFERS) ? from.count("buffers_left_out") : 0);
  }

  private static boolean forward(JsonObject from) throws ReportSyntaxException {
    String direction = from.text(DIRECTION);
    if (!direction.equals("forward") && !direction.equals("backward")) {
      throw from.wrong(DIRECTION, "forward or backward, not \"" + direction + '"');
    }
    return direction.equals("forward");
  }

  private static List<BufferResult> buffers(JsonObject direction) throws ReportSyntaxException {
    List<BufferResult> buffers = new ArrayList<>();
    if (direction.has(BUFFERS)) {
      for (JsonObject buffer : direction.objects(BUFFERS)) {
        buffers.add(buffer(buffer));
      }
    }
    return buffers;
  }

  private static BufferResult buffer(JsonObject from) throws ReportSyntaxException {
    BufferResult buffer = new BufferResult(
        from.text("name"), from.count("bytes"),
        from.wholeNumber("first_sequence_number", 0, LARGEST_SEQUENCE_NUMBER),
        from.wholeNumber("last_sequence_number", 0, LARGEST_SEQUENCE_NUMBER),
        from.time("posted_ns"), from.counts(FATES), from.counts(CAUSES), from.count("missing_bytes"),
        timeOrNull(from, "first_arrival_ns"), timeOrNull(from, "last_arrival_ns"), timeOrNull(from, "completed_ns"),
        from.count("mean_wait_ns"), from.counts("hand_overs"));
    // The differences are of counts from 0 on: only the first could be below 0, and none leaves 63 bits.
    if (buffer.missing() > buffer.bytes() || Counts.sum(buffer.fates()) > buffer.bytes() - buffer.missing()) {
      throw from.wrong(FATES, "no more bytes than the buffer has room for");
    }
    return buffer;
  }

  private static @Nullable Long timeOrNull(JsonObject from, String name) throws ReportSyntaxException {
    return from.isNull(name) ? null : (Long) from.time(name);
  }

  private static @Nullable PlacementComparison comparison(JsonObject from) throws ReportSyntaxException {
    if (!from.has(WHAT_IF)) {
      return null;
    }
    JsonObject whatIf = from.object(WHAT_IF);
    List<PlacementVariant> variants = new ArrayList<>();
    for (JsonObject variant : whatIf.objects("variants")) {
      variants.add(variant(variant));
    }
    return new PlacementComparison(variant(whatIf.object("yours")), variants, whatIf.texts("suggestions"));
  }

  private static PlacementVariant variant(JsonObject from) throws ReportSyntaxException {
    return new PlacementVariant(
        from.text("name"), from.text("needs"), from.counts(FATES), from.counts(CAUSES), from.texts("removed_causes"));
  }

  private static @Nullable PlacementMergeSummary merged(JsonObject from) throws ReportSyntaxException {
    if (!from.has(MERGED)) {
      return null;
    }
    JsonObject merged = from.object(MERGED);
    List<PlacementSetup> others = new ArrayList<>();
    for (JsonObject other : merged.objects("other_settings")) {
      others.add(setup(other));
    }
    return new PlacementMergeSummary(
        merged.wholeNumber("reports", 2, Long.MAX_VALUE), others, merged.count("what_ifs_left_out"));
  }
}
