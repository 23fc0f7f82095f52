package org.ringscope.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.diff.ReportDiff;
import org.ringscope.report.format.JsonDiff;
import org.ringscope.report.format.TextDiff;
import org.ringscope.session.NearMiss;
import org.ringscope.session.Version;

/** {@code ringscope report}: merges replay reports and compares them, without any capture. */
final class ReportCommand implements Command {
  private static final String MERGE = "merge";
  private static final String DIFF = "diff";

  private final ReportOutput output = new ReportOutput();
  private boolean exitCode;

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String summary() {
    return "Merge reports that replay or place --report X.json wrote into one, in any order, or show what differs"
        + " between two. Conversations that go on from one capture into another count in each.";
  }

  @Override
  public String operands() {
    return "merge A.json B.json... | diff A.json B.json";
  }

  @Override
  public Options options() {
    Options options = new Options();
    output.addTo(options);
    return options.flag("--exit-code",
        "diff: end with 1 if the reports differ, as git diff does. Without it, differences are no failure: 0.",
        () -> exitCode = true);
  }

  @Override
  public int run(List<String> operands, Terminal terminal) throws IOException {
    if (operands.isEmpty()) {
      throw new UsageException("say what to do with reports: merge A.json B.json... or diff A.json B.json");
    }
    List<String> reports = operands.subList(1, operands.size());
    return switch (operands.getFirst()) {
      case MERGE -> merge(reports, terminal);
      case DIFF -> diff(reports, terminal.out());
      default -> throw new UsageException("report knows merge and diff, not " + operands.getFirst()
          + NearMiss.question(operands.getFirst(), List.of(MERGE, DIFF)));
    };
  }

  private int merge(List<String> names, Terminal terminal) throws IOException {
    if (exitCode) {
      throw new UsageException("--exit-code belongs to report diff");
    }
    if (names.isEmpty()) {
      throw new UsageException("name the reports to merge: A.json B.json...");
    }
    output.check();
    ReplayReport merged = MergedReports.merge(names, terminal.err());
    output.write(merged, terminal.out());
    return ExitCode.DONE;
  }

  private int diff(List<String> names, PrintWriter out) throws IOException {
    if (output.writesFiles()) {
      throw new UsageException("--report belongs to report merge");
    }
    if (names.size() != 2) {
      throw new UsageException("name two reports to compare: A.json B.json");
    }
    String before = names.getFirst();
    String after = names.getLast();
    ReportDiff diff = ReportDiff.of(ReportFile.read(before), ReportFile.read(after));
    if (output.json()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      JsonDiff.write(diff, Version.TEXT, before, after, bytes);
      out.print(bytes.toString(StandardCharsets.UTF_8));
    } else {
      out.print(new TextDiff(ReplayCommand.showsUnicode()).format(diff, before, after));
    }
    out.flush();
    return exitCode && !diff.isEmpty() ? ExitCode.DIFFERENT : ExitCode.DONE;
  }
}
