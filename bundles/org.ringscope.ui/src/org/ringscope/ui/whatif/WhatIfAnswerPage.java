package org.ringscope.ui.whatif;

import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.session.whatif.WhatIf;
import org.ringscope.ui.TrialLine;
import org.ringscope.view.ReplaySettings;
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
  private TrialLine<WhatIfAnswer> line;
  private VariantList list;
  private Label remarks;
  private @Nullable WhatIfQuestion asked;
  private @Nullable WhatIfAnswer answer;

  WhatIfAnswerPage(Supplier<WhatIfQuestion> questions) {
    super("answer");
    this.questions = questions;
    setTitle("Drops of each variant");
    setDescription(MESSAGE);
  }

  @Override
  public void createControl(Composite parent) {
    Composite grid = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(TrialLine.COLUMNS).applyTo(grid);
    line = new TrialLine<>(grid);
    list = new VariantList(grid, () -> getContainer().updateButtons());
    GridDataFactory.fillDefaults().span(TrialLine.COLUMNS, 1).grab(true, true).hint(WIDTH, HEIGHT)
        .applyTo(list.control());
    remarks = new Label(grid, SWT.WRAP);
    GridDataFactory.fillDefaults().span(TrialLine.COLUMNS, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT)
        .applyTo(remarks);
    setControl(grid);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (!visible) {
      line.cancel();
    } else if (!Objects.equals(questions.get(), asked) || answer == null) {
      ask(questions.get());
    }
  }

  private void ask(WhatIfQuestion question) {
    asked = question;
    show(null, "Trying " + question.variants() + " variants…");
    line.run(
        "Trying settings on " + question.capture().getFileName(),
        progress ->
            WhatIfAnswer.of(WhatIf.run(question.request(ReplaySettings.defaultWorkers()), progress).report()),
        (found, why) -> show(found, found == null ? why : found.summary()));
  }

  private void show(@Nullable WhatIfAnswer found, String text) {
    answer = found;
    line.say(text);
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
