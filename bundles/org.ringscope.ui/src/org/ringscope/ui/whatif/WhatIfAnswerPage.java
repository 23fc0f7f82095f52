package org.ringscope.ui.whatif;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.ScreenRefresh;
import org.ringscope.view.whatif.WhatIfAnswer;
import org.ringscope.view.whatif.WhatIfQuestion;

/** Runs the trials as soon as it is shown, and shows what they came to. */
// JFace makes a page's controls after its constructor.
@NullUnmarked
final class WhatIfAnswerPage extends WizardPage {
  private static final String MESSAGE = "Select a variant to replay the capture with it.";
  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;

  private final Supplier<WhatIfQuestion> questions;
  private Label status;
  private ProgressBar bar;
  private Button stop;
  private VariantList list;
  private Label remarks;
  private ScreenRefresh progress;
  private @Nullable WhatIfJob job;
  private Consumer<Runnable> onScreen;
  private @Nullable WhatIfQuestion asked;
  private @Nullable WhatIfAnswer answer;
  private volatile int percent;

  WhatIfAnswerPage(Supplier<WhatIfQuestion> questions) {
    super("answer");
    this.questions = questions;
    setTitle("Drops of each variant");
    setDescription(MESSAGE);
  }

  @Override
  public void createControl(Composite parent) {
    Composite grid = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(3).applyTo(grid);
    status = new Label(grid, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(status);
    bar = new ProgressBar(grid, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(bar);
    stop = new Button(grid, SWT.PUSH);
    stop.setText("&Stop");
    stop.addListener(SWT.Selection, event -> cancel());
    list = new VariantList(grid, () -> getContainer().updateButtons());
    GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, HEIGHT).applyTo(list.control());
    remarks = new Label(grid, SWT.WRAP);
    GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(remarks);
    onScreen = OnScreen.of(grid, Runnable::run);
    progress = new ScreenRefresh(grid, () -> bar.setSelection(percent));
    grid.addDisposeListener(event -> cancel());
    setControl(grid);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (!visible) {
      cancel();
    } else if (!Objects.equals(questions.get(), asked) || answer == null) {
      ask(questions.get());
    }
  }

  private void ask(WhatIfQuestion question) {
    cancel();
    asked = question;
    percent = 0;
    show(null, "Trying " + question.variants() + " variants…");
    setRunning(true);
    job = new WhatIfJob(
        question,
        now -> {
          percent = now;
          progress.soon();
        },
        found -> whenAsked(question, () -> show(found, found == null ? "Stopped." : found.summary())),
        why -> whenAsked(question, () -> show(null, why)));
    job.schedule();
  }

  /** Runs something on the UI thread if no other question was asked meanwhile. */
  private void whenAsked(WhatIfQuestion question, Runnable what) {
    onScreen.accept(() -> {
      if (asked == question) {
        what.run();
        setRunning(false);
      }
    });
  }

  private void setRunning(boolean running) {
    bar.setVisible(running);
    stop.setVisible(running);
  }

  private void cancel() {
    if (job != null) {
      job.cancel();
    }
  }

  private void show(@Nullable WhatIfAnswer found, String text) {
    answer = found;
    status.setText(text.replace("&", "&&"));
    remarks.setText(found == null ? "" : String.join("\n", found.remarks()).replace("&", "&&"));
    list.show(found);
    remarks.requestLayout();
    if (isCurrentPage()) {
      getContainer().updateButtons();
    }
  }

  /** The scenario of the variant selected, or null. */
  @Nullable Scenario selected() {
    WhatIfAnswer.Row row = list == null ? null : list.selected();
    return row == null || answer == null || asked == null ? null : answer.scenario(asked, row);
  }
}
