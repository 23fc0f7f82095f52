package org.ringscope.ui.problems;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.HintStack;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.problems.Problem;
import org.ringscope.view.problems.ProblemList;

/** What limits the capture in front: damage, warnings, and what to do about them. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class ProblemsView extends ViewPart {
  public static final String ID = "org.ringscope.ui.problemsView";

  private static final String HINT =
      "Open a capture (File > Open Capture…) to see what it can't tell, and what to do about it.";

  private static final String NONE =
      "No problems found: whole packets in order of time. Counts, spread and timing can be told.";

  private static final String NO_REPORT = "This capture can't be replayed; its editor says why.";

  private CaptureFollower follower;
  private HintStack stack;
  private ProblemsPane problems;
  private @Nullable ReplayReport judged;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    problems = new ProblemsPane(stack.body(), filter -> follower.capture().requestFilter(filter));
    follower = new CaptureFollower(getSite().getPage(), stack.body(), this::show, () -> show(follower.capture()));
    show(follower.capture());
  }

  private void show(@Nullable CaptureReplay capture) {
    ReplayReport report = capture == null ? null : capture.report();
    if (report == null) {
      judged = null;
      stack.showHint(capture == null ? HINT : whyNoReport(capture.snapshot()));
    } else if (report != judged) {
      judged = report;
      showProblems(ProblemList.of(report));
    }
  }

  private static String whyNoReport(CaptureReplay.Snapshot snapshot) {
    return switch (snapshot.state()) {
      case WAITING, RUNNING -> snapshot.status() + ". What is found shows when the replay is through.";
      case DONE, CANCELED, FAILED -> NO_REPORT;
    };
  }

  private void showProblems(List<Problem> found) {
    if (found.isEmpty()) {
      stack.showHint(NONE);
    } else {
      problems.show(found);
      stack.show(problems);
    }
  }

  @Override
  public void setFocus() {
    stack.focus(problems);
  }
}
