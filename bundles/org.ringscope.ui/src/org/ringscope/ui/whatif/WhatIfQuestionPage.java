package org.ringscope.ui.whatif;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.NullUnmarked;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.Scenario;
import org.ringscope.session.whatif.Setting;
import org.ringscope.view.whatif.WhatIfQuestion;

/** A line a setting: whether to vary it, and the values to try. */
// JFace makes a page's controls after its constructor.
@NullUnmarked
final class WhatIfQuestionPage extends WizardPage {
  private static final String MESSAGE = "Choose what to vary. All combinations are tried on one replay of the capture.";
  private static final int COLUMNS = 3;
  private static final int CHARACTERS = 44;

  private final Path capture;
  private final Scenario base;
  private final Map<Setting, Button> varied = new EnumMap<>(Setting.class);
  private final Map<Setting, Text> values = new EnumMap<>(Setting.class);
  private Button findsNoLoss;
  private Label count;

  WhatIfQuestionPage(Path capture, Scenario base) {
    super("question");
    this.capture = capture;
    this.base = base;
    setTitle("What if the card or the host were set otherwise?");
    setDescription(MESSAGE);
  }

  @Override
  public void createControl(Composite parent) {
    Composite grid = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(grid);
    for (Setting setting : Setting.values()) {
      addSetting(grid, setting);
    }
    findsNoLoss = new Button(grid, SWT.CHECK);
    findsNoLoss.setText("&Find the smallest setting without loss");
    findsNoLoss.setSelection(true);
    findsNoLoss.setToolTipText("With one setting that is a number, those between the values are tried, too");
    findsNoLoss.addListener(SWT.Selection, event -> check());
    GridDataFactory.fillDefaults().span(COLUMNS, 1).indent(0, 8).applyTo(findsNoLoss);
    count = new Label(grid, SWT.WRAP);
    GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).indent(0, 8).applyTo(count);
    setControl(grid);
    check();
  }

  private void addSetting(Composite grid, Setting setting) {
    Button vary = new Button(grid, SWT.CHECK);
    String name = setting.id().replace('-', ' ');
    vary.setText(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    vary.setSelection(WhatIfQuestion.isProposed(setting, base));
    Text text = new Text(grid, SWT.BORDER);
    text.setText(WhatIfQuestion.proposal(setting));
    text.setEnabled(vary.getSelection());
    GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(grid), SWT.DEFAULT).applyTo(text);
    Label example = new Label(grid, SWT.NONE);
    example.setText(WhatIfQuestion.example(setting));
    vary.addListener(SWT.Selection, event -> {
      text.setEnabled(vary.getSelection());
      check();
    });
    text.addListener(SWT.Modify, event -> check());
    varied.put(setting, vary);
    values.put(setting, text);
  }

  private int convertWidthInCharsToPixels(Composite grid) {
    initializeDialogUnits(grid);
    return convertWidthInCharsToPixels(CHARACTERS);
  }

  private void check() {
    if (count != null) {
      WhatIfQuestion asked = question();
      String problem = asked.problem();
      setErrorMessage(problem);
      setPageComplete(problem == null);
      count.setText(problem == null ? Quantities.of(asked.variants(), "variant") : "");
    }
  }

  /** What is asked now. */
  WhatIfQuestion question() {
    Map<Setting, String> typed = new EnumMap<>(Setting.class);
    varied.forEach((setting, vary) -> {
      if (vary.getSelection()) {
        typed.put(setting, values.get(setting).getText());
      }
    });
    return new WhatIfQuestion(capture, base, typed, findsNoLoss.getSelection());
  }
}
