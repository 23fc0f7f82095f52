package org.ringscope.ui.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.comparison.ReplayComparison;

/** The replay in front beside another one: ring by ring, and what else differs. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class ComparisonView extends ViewPart {
  public static final String ID = "org.ringscope.ui.comparisonView";

  private static final String NO_CAPTURE = "Open a capture (File > Open Capture…) to compare what settings do to it.";

  private static final String NOTHING_BEFORE =
      "Nothing to compare with yet. Change the card or the host in the tool bar, open a second capture,"
          + " or open a report that was exported as JSON (Replay > Compare with Report…).";

  private final List<ComparedReport> read = new ArrayList<>();
  private HintStack stack;
  private ComparisonPane pane;
  private @Nullable CaptureReplay capture;
  private @Nullable ReplayReport shownBefore;
  private @Nullable ReplayReport shownAfter;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    pane = new ComparisonPane(stack.body(), this::refresh);
    new CaptureFollower(getSite().getPage(), stack.body(), this::turn, this::refresh);
    refresh();
  }

  private void turn(@Nullable CaptureReplay next) {
    capture = next;
    refresh();
  }

  private void refresh() {
    ReplayReport report = capture == null ? null : capture.report();
    List<ComparedReport> others = capture == null ? List.of() : others();
    if (report == null || others.isEmpty()) {
      stack.showHint(capture == null ? NO_CAPTURE : report == null ? capture.snapshot().status() : NOTHING_BEFORE);
      return;
    }
    pane.offer(others);
    ComparedReport before = pane.chosen();
    if (before != null && (before.report() != shownBefore || report != shownAfter)) {
      shownBefore = before.report();
      shownAfter = report;
      pane.show(ReplayComparison.of(shownBefore, report));
    }
    stack.show(pane);
  }

  /** What the capture in front can be compared with. */
  private List<ComparedReport> others() {
    List<ComparedReport> others = new ArrayList<>();
    ReplayReport before = capture.reportBefore();
    if (before != null) {
      others.add(new ComparedReport("The replay before", before));
    }
    for (IEditorReference reference : getSite().getPage().getEditorReferences()) {
      IEditorPart editor = reference.getEditor(false);
      CaptureReplay other = editor instanceof CaptureEditor ? editor.getAdapter(CaptureReplay.class) : null;
      ReplayReport report = other == null || other == capture ? null : other.report();
      if (report != null) {
        others.add(new ComparedReport(String.valueOf(other.file().getFileName()), report));
      }
    }
    others.addAll(read);
    return others;
  }

  /** Asks for a report that was exported as JSON. */
  void openReport() {
    FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
    dialog.setText("Compare with Report");
    dialog.setFilterNames(new String[] {"Reports as JSON", "All files"});
    dialog.setFilterExtensions(new String[] {"*.json", "*"});
    String file = dialog.open();
    if (file != null) {
      compareWith(Path.of(file));
    }
  }

  /** Reads a report in the background and compares the capture in front with it. */
  public void compareWith(Path file) {
    new ReadReportJob(
        file,
        OnScreen.of(stack.body(), report -> add(new ComparedReport(String.valueOf(file.getFileName()), report))))
        .schedule();
  }

  private void add(ComparedReport added) {
    read.removeIf(known -> known.name().equals(added.name()));
    read.add(added);
    refresh();
    pane.choose(added);
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
