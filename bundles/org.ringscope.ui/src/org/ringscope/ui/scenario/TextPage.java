package org.ringscope.ui.scenario;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.view.scenario.ScenarioCheck;
import org.ringscope.view.scenario.ScenarioDraft;

/** The file as text, with the line underlined in which something is wrong, and what that is beneath. */
final class TextPage extends Composite {
  private static final int CHARACTERS_OF_NUMBER = 5;

  private final ScenarioDraft draft;
  private final StyledText text;
  private final Link problem;
  private @Nullable ScenarioCheck shown;

  TextPage(Composite parent, ScenarioDraft draft) {
    super(parent, SWT.NONE);
    this.draft = draft;
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    text = new StyledText(this, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    text.setMargins(6, 4, 6, 4);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    problem = new Link(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(problem);
    problem.addListener(SWT.Selection, event -> goToProblem());
    text.addListener(SWT.Modify, event -> {
      draft.change(text.getText());
      numberLines();
    });
    PaletteChange.follow(text, this::recolour);
    refresh();
  }

  private void recolour() {
    if (shown == null) {
      numberLines();
    } else {
      show(shown);
    }
  }

  /** Shows the draft's text; the caret stays where it is as far as that goes. */
  void refresh() {
    if (!text.getText().equals(draft.text())) {
      int caret = text.getCaretOffset();
      int top = text.getTopIndex();
      text.setText(draft.text());
      text.setCaretOffset(Math.min(caret, text.getCharCount()));
      text.setTopIndex(top);
      numberLines();
    }
  }

  private void numberLines() {
    StyleRange style = new StyleRange();
    style.foreground = Palette.of(getDisplay()).quiet();
    int width = CHARACTERS_OF_NUMBER * text.getLineHeight() / 2;
    style.metrics = new GlyphMetrics(0, 0, width);
    Bullet bullet = new Bullet(ST.BULLET_NUMBER, style);
    text.setLineBullet(0, text.getLineCount(), null);
    text.setLineBullet(0, text.getLineCount(), bullet);
  }

  /** Marks what is wrong. */
  void show(ScenarioCheck check) {
    shown = check;
    String summary = check.summary().replace("&", "&&").replace("<", "‹");
    problem.setText(check.line() > 0 ? "<a>" + summary + "</a>" : summary);
    text.setStyleRanges(new StyleRange[0]);
    int line = check.line() - 1;
    if (line >= 0 && line < text.getLineCount()) {
      StyleRange style = new StyleRange();
      style.start = text.getOffsetAtLine(line);
      style.length = text.getLine(line).length();
      style.underline = true;
      style.underlineStyle = SWT.UNDERLINE_ERROR;
      style.underlineColor = Palette.of(getDisplay()).drop();
      text.setStyleRange(style);
    }
    numberLines();
    layout();
  }

  private void goToProblem() {
    if (shown != null && shown.line() > 0 && shown.line() <= text.getLineCount()) {
      text.setCaretOffset(text.getOffsetAtLine(shown.line() - 1));
      text.showSelection();
      text.setFocus();
    }
  }

  @Override
  public boolean setFocus() {
    return text.setFocus();
  }
}
