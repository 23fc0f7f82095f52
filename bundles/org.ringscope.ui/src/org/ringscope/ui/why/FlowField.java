package org.ringscope.ui.why;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.PlacedLayout;

/** Where a flow is typed, with what is wrong with it beneath. */
final class FlowField extends Composite {
  /** So long nothing more has to be typed before it is explained. */
  private static final int PAUSE_MILLIS = 300;

  private static final String EXAMPLE = "tcp4 10.0.0.1:1234 > 10.0.0.2:443";

  private final Text text;
  private final Label fault;
  private final Runnable pause = this::typed;
  private final Consumer<String> typed;
  private boolean filling;

  /** @param typed hears what was typed, empty when all was deleted */
  FlowField(Composite parent, Consumer<String> typed) {
    super(parent, SWT.NONE);
    this.typed = typed;
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(6, 2).applyTo(this);
    new Label(this, SWT.NONE).setText("Flow");
    text = new Text(this, SWT.BORDER | SWT.SINGLE | SWT.SEARCH | SWT.ICON_CANCEL);
    text.setMessage(EXAMPLE);
    text.setToolTipText("A flow to explain, such as " + EXAMPLE + "; empty: the selected packet");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
    fault = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, false).exclude(true).applyTo(fault);
    fault.setVisible(false);
    PaletteChange.follow(fault, this::colourFault);
    text.addListener(SWT.Modify, event -> {
      if (!filling) {
        getDisplay().timerExec(PAUSE_MILLIS, pause);
      }
    });
    text.addListener(SWT.DefaultSelection, this::enter);
  }

  private void enter(Event event) {
    getDisplay().timerExec(-1, pause);
    typed();
  }

  private void typed() {
    if (!isDisposed()) {
      typed.accept(text.getText().strip());
    }
  }

  /** Shows the flow of a packet, as something to begin with; not while someone types. */
  void fill(String flow) {
    if (!text.isFocusControl() && !text.getText().equals(flow)) {
      filling = true;
      text.setText(flow);
      filling = false;
    }
  }

  /** Shows what is wrong, or nothing if that is empty. */
  void showFault(String message) {
    boolean visible = !message.isEmpty();
    colourFault();
    fault.setText(message.replace("&", "&&"));
    if (visible || fault.getVisible()) {
      GridShare.setShown(fault, visible);
      PlacedLayout.layOut(getParent());
    }
  }

  private void colourFault() {
    fault.setForeground(Palette.of(getDisplay()).drop());
  }

  /** Copies what is selected in the field; false if that is not where the cursor is. */
  boolean copySelection() {
    boolean here = text.isFocusControl();
    if (here) {
      text.copy();
    }
    return here;
  }

  @Override
  public boolean setFocus() {
    text.selectAll();
    return text.setFocus();
  }
}
