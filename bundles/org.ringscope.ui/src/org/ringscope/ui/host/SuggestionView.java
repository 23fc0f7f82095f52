package org.ringscope.ui.host;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.StatusMessage;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.host.HostPrediction;
import org.ringscope.view.suggest.SuggestionRow;

/** What to set so that the rings of the capture in front share their load better; a suggestion can be tried at once. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class SuggestionView extends ViewPart {
  public static final String ID = "org.ringscope.ui.suggestionView";

  private static final String HINT =
      "Open a capture (File > Open Capture…) to see which settings would spread its packets better.";

  private static final String NOTHING_YET = "Predict and Suggest (in this view's tool bar) tries what ethtool can set"
      + " on the first half of the capture and judges it on the second.";

  private HintStack stack;
  private SuggestionPane pane;
  private CaptureFollower follower;
  private @Nullable HostPrediction shown;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    pane = new SuggestionPane(stack.body(), this::copy, this::accept);
    CopyKey.handle(getSite(), this::copy);
    follower = new CaptureFollower(getSite().getPage(), stack.body(), capture -> refresh(), this::refresh);
    refresh();
  }

  private void refresh() {
    CaptureReplay capture = follower == null ? null : follower.capture();
    HostPrediction made = capture == null ? null : capture.host().prediction().orElse(null);
    if (made == null) {
      shown = null;
      stack.showHint(capture == null ? HINT : NOTHING_YET);
    } else if (made != shown) {
      shown = made;
      int rings = made.rings();
      pane.show(SuggestionRow.summary(made.advice(), rings), SuggestionRow.of(made.advice(), rings));
      stack.show(pane);
    }
  }

  private void copy() {
    List<SuggestionRow> rows = pane.selected();
    if (!rows.isEmpty()) {
      TextCopy.copy(pane.getDisplay(), rows.getFirst().text());
    }
  }

  /** Replays the capture with the selected suggestion. */
  void accept() {
    List<SuggestionRow> rows = pane.selected();
    CaptureReplay capture = follower.capture();
    if (rows.isEmpty() || capture == null || shown == null) {
      StatusMessage.show("Select a suggestion first.");
      return;
    }
    SuggestionRow row = rows.getFirst();
    try {
      ReplayJob.replay(capture, shown.with(row.suggestion(), capture.scenario()));
      StatusMessage.show("Replayed with suggestion " + row.rank() + "; the Rings view shows what comes of it.");
    } catch (IllegalArgumentException impossible) {
      StatusMessage.show("The model can't be set so: " + impossible.getMessage());
    }
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
