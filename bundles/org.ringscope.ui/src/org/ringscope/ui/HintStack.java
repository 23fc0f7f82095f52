package org.ringscope.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * The body of a view that has something to show, or else a line saying what to do to fill it; not to be seen before
 * either is shown.
 */
public final class HintStack {
  private static final int MARGIN = 5;

  private final Composite body;
  private final StackLayout layout = new StackLayout();
  private final Composite hintPage;
  private final Label hint;

  public HintStack(Composite parent) {
    body = new Composite(parent, SWT.NONE);
    body.setLayout(layout);
    // GTK makes controls in half the time where nobody sees them.
    body.setVisible(false);
    hintPage = new Composite(body, SWT.NONE);
    // The hint has all the room there is: GTK takes milliseconds to measure a label that wraps, and the workbench lays
    // out views that nobody sees, too.
    FillLayout whole = new FillLayout();
    whole.marginWidth = MARGIN;
    whole.marginHeight = MARGIN;
    hintPage.setLayout(whole);
    hint = new Label(hintPage, SWT.WRAP);
  }

  /** Parent of what the view shows. */
  public Composite body() {
    return body;
  }

  public void showHint(String text) {
    if (!hint.getText().equals(text)) {
      hint.setText(text);
    }
    show(hintPage);
  }

  /** Brings a child of the body to the front. */
  public void show(Control content) {
    if (layout.topControl != content) {
      layout.topControl = content;
      body.layout();
      body.setVisible(true);
    }
  }

  /** Gives the focus to a control of what is shown; to the hint, if that is in front. */
  public void focus(Control control) {
    if (layout.topControl == hintPage) {
      hintPage.setFocus();
    } else {
      control.setFocus();
    }
  }
}
