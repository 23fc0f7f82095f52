package org.ringscope.ui.placement;

import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.TextCopy;
import org.ringscope.ui.TrialLine;
import org.ringscope.view.placement.PlacedCapture;
import org.ringscope.view.placement.PlacementAnswer;
import org.ringscope.view.placement.PlacementQuestion;
import org.ringscope.view.placement.PlacementSettings;

/** Tries other policies, buffers and cards on a stream, shows what they come to, and lets one be taken. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
final class WhatIfPlacedDialog extends TitleAreaDialog {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 320;
  private static final int REMARK_LINES = 2;
  private static final int SUGGESTION_LINES = 5;

  private final PlacementQuestion question;
  private final String stream;
  private TrialLine<PlacementAnswer> line;
  private PlacementVariants variants;
  private Label remark;
  private Text suggestions;
  private @Nullable PlacementAnswer answer;
  private @Nullable PlacementSettings taken;

  /** @param shown whose stream and settings are asked about; there is a stream */
  WhatIfPlacedDialog(Shell parent, PlacedCapture shown, Scenario scenario) {
    super(parent);
    int number = Objects.requireNonNull(shown.stream()).choice().stream();
    question = new PlacementQuestion(shown.capture().file(), scenario, shown.settings(), number);
    stream = shown.streams().label(shown.stream().choice());
    setShellStyle(getShellStyle() | SWT.RESIZE);
    setHelpAvailable(false);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("What If Posted Otherwise");
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle("What would place more payload directly?");
    setMessage("Both directions of stream " + stream);
    Composite grid = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(TrialLine.COLUMNS).applyTo(grid);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
    line = new TrialLine<>(grid);
    variants = new PlacementVariants(grid, this::select, this::okPressed);
    GridDataFactory.fillDefaults().span(TrialLine.COLUMNS, 1).grab(true, true).hint(WIDTH, HEIGHT)
        .applyTo(variants.control());
    remark = new Label(grid, SWT.WRAP);
    GridDataFactory.fillDefaults().span(TrialLine.COLUMNS, 1).grab(true, false).hint(WIDTH, height(REMARK_LINES))
        .applyTo(remark);
    suggestions = new Text(grid, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().span(TrialLine.COLUMNS, 1).grab(true, false)
        .hint(WIDTH, height(SUGGESTION_LINES)).applyTo(suggestions);
    return area;
  }

  private int height(int lines) {
    return convertHeightInCharsToPixels(lines);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.DETAILS_ID, "&Copy", false);
    createButton(parent, IDialogConstants.OK_ID, "&Use This Setting", true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
    ask();
  }

  private void ask() {
    show(null, "Trying other settings…");
    line.run(
        "Trying settings on " + question.capture().getFileName(), question::answer,
        (found, why) -> show(found, found == null ? why : found.summary()));
  }

  private void show(@Nullable PlacementAnswer found, String text) {
    answer = found;
    line.say(text);
    variants.show(found);
    suggestions.setText(found == null ? "" : String.join("\n", found.suggestions()));
    getButton(IDialogConstants.DETAILS_ID).setEnabled(found != null);
    select();
    if (found != null) {
      variants.control().setFocus();
    }
  }

  private void select() {
    PlacementAnswer.Row row = variants.selected();
    remark.setText(row == null ? "" : row.remark().replace("&", "&&"));
    Button use = getButton(IDialogConstants.OK_ID);
    use.setEnabled(row != null && row.settings() != null && !row.isYours());
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == IDialogConstants.DETAILS_ID && answer != null) {
      TextCopy.copy(getShell().getDisplay(), answer.text());
    } else {
      super.buttonPressed(button);
    }
  }

  @Override
  protected void okPressed() {
    if (getButton(IDialogConstants.OK_ID).isEnabled()) {
      taken = Objects.requireNonNull(variants.selected()).settings();
      super.okPressed();
    }
  }

  /** The settings that were taken, or null. */
  @Nullable PlacementSettings taken() {
    return taken;
  }
}
