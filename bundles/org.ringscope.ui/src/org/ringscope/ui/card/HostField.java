package org.ringscope.ui.card;

import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CardSettings;

/** How fast the host drains the rings: chosen or typed. What can't be understood is marked, and not used. */
final class HostField {
  private static final String TIP =
      "What a packet and a poll cost the host; rings drop packets only where it takes its time."
          + " Also 50us/interrupt, budget=64, gap=50us, timer=8us,count=128.";

  private final Combo combo;
  private final ControlDecoration mark;
  private final Runnable changed;
  private String host = CardSettings.hostOf(CardSettings.INFINITELY_FAST);
  private boolean showing;

  /** @param changed run when another host was chosen or typed that can be understood */
  HostField(Composite parent, Runnable changed) {
    this.changed = changed;
    new Label(parent, SWT.NONE).setText("Host");
    combo = new Combo(parent, SWT.DROP_DOWN);
    CardSettings.hosts().forEach(combo::add);
    combo.setToolTipText(TIP);
    combo.addListener(SWT.Modify, event -> typed());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(widest(), SWT.DEFAULT).applyTo(combo);
    mark = new ControlDecoration(combo, SWT.TOP | SWT.LEFT);
    mark.setImage(FieldDecorationRegistry.getDefault()
        .getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
    mark.hide();
  }

  private int widest() {
    GC gc = new GC(combo);
    int arrow = 3 * gc.getFontMetrics().getHeight();
    int text = CardSettings.hosts().stream().mapToInt(each -> gc.textExtent(each).x).max().orElse(0);
    gc.dispose();
    return text + arrow;
  }

  private void typed() {
    String problem = CardSettings.hostProblem(combo.getText());
    tell(problem);
    if (problem == null && !showing) {
      host = CardSettings.hostOf(combo.getText());
      changed.run();
    }
  }

  private void tell(@Nullable String problem) {
    if (problem == null) {
      mark.hide();
    } else {
      mark.setDescriptionText(problem);
      mark.show();
    }
    combo.setToolTipText(problem == null ? TIP : problem);
  }

  /** The last host that could be understood. */
  String host() {
    return host;
  }

  void setEnabled(boolean enabled) {
    combo.setEnabled(enabled);
  }

  /** What was typed, and may be wrong, was meant for another capture. */
  void forget() {
    setText("");
  }

  /** Shows a card's host; if that is the last one understood, what is typed stays. */
  void show(CardSettings card) {
    if (combo.getText().isEmpty() || !card.withHost(host).equals(card)) {
      host = card.host();
      setText(card.hostShown());
    }
  }

  private void setText(String text) {
    showing = true;
    combo.setText(text);
    showing = false;
  }
}
