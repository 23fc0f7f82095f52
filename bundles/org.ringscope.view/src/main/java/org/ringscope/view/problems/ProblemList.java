package org.ringscope.view.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.Declared.Severity;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.report.Finding;
import org.ringscope.report.FindingKind;
import org.ringscope.report.InputFile;
import org.ringscope.report.ReplayReport;

/** Draws a capture's problems from its report, gravest first. */
public final class ProblemList {
  private static final List<MarkCounter> CHECKSUMS =
      List.of(MarkCounter.BAD_IP_CHECKSUM, MarkCounter.BAD_TCP_CHECKSUM, MarkCounter.BAD_UDP_CHECKSUM);

  private final ReplayReport report;
  private final List<Problem> problems = new ArrayList<>();

  private ProblemList(ReplayReport report) {
    this.report = report;
  }

  /** What is wrong with the capture of {@code report}; empty if nothing is. */
  public static List<Problem> of(ReplayReport report) {
    ProblemList list = new ProblemList(report);
    for (Finding finding : report.verdict().findings()) {
      switch (finding.kind()) {
        case DAMAGED -> list.addDamage();
        case BAD_CHECKSUMS -> CHECKSUMS.forEach(list::addMark);
        default -> list.add(finding);
      }
    }
    list.addMark(MarkCounter.UNPARSABLE);
    // The sort is stable: equally grave ones stay as the report has them.
    list.problems.sort((a, b) -> b.severity().compareTo(a.severity()));
    return List.copyOf(list.problems);
  }

  private void addDamage() {
    for (InputFile file : report.capture().files()) {
      Damage damage = file.damage();
      if (damage != null) {
        long offset = damage.offset() == Damage.UNKNOWN_OFFSET ? Problem.NONE : damage.offset();
        problems.add(new Problem(
            Severity.ERROR, sentence("damaged: " + damage.message()), Problem.NONE, offset,
            Advice.of(FindingKind.DAMAGED), null));
      }
    }
  }

  private void addMark(MarkCounter mark) {
    long count = report.marks().getOrDefault(mark.id(), 0L);
    if (count > 0) {
      boolean checksum = CHECKSUMS.contains(mark);
      Severity severity = checksum ? FindingKind.BAD_CHECKSUMS.severity() : mark.severity();
      String advice = checksum ? Advice.of(FindingKind.BAD_CHECKSUMS) : Advice.OF_UNPARSABLE;
      problems.add(new Problem(severity, what(mark), count, Problem.NONE, advice, filter(mark)));
    }
  }

  private static String what(MarkCounter mark) {
    return switch (mark) {
      case BAD_IP_CHECKSUM -> "Wrong IPv4 header checksums.";
      case BAD_TCP_CHECKSUM -> "Wrong TCP checksums.";
      case BAD_UDP_CHECKSUM -> "Wrong UDP checksums.";
      default -> mark.meaning();
    };
  }

  private void add(Finding finding) {
    FindingKind kind = finding.kind();
    problems.add(new Problem(
        kind.severity(), sentence(finding.text()), packets(finding), Problem.NONE, Advice.of(kind), filter(kind)));
  }

  /** Some kinds count interfaces or conversations, or concern all packets alike. */
  private static long packets(Finding finding) {
    return switch (finding.kind()) {
      case EMPTY, DAMAGED, SEVERAL_INTERFACES, BOTH_DIRECTIONS, COARSE_TIMESTAMPS -> Problem.NONE;
      default -> finding.count();
    };
  }

  private static @Nullable String filter(FindingKind kind) {
    return switch (kind) {
      // 1500 bytes behind an Ethernet header (IEEE 802.3, 3.2.7); a full frame with a VLAN tag shows, too.
      case MERGED_FRAMES -> "frame.len > 1514";
      case CUT_PACKETS -> filter(MarkCounter.CUT);
      case HEADERS_CUT -> filter(MarkCounter.TRANSPORT_HEADER_CUT);
      case NOT_DECODED -> filter(MarkCounter.NOT_DECODED);
      default -> null;
    };
  }

  private static String filter(MarkCounter mark) {
    return "mark == " + mark.id();
  }

  private static String sentence(String text) {
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }
}
