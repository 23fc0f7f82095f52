package org.ringscope.ui.packetlist;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.GridShare;
import org.ringscope.view.export.PacketRanges;

/** A small field that asks for a packet's number; it is there only while it is needed. */
public final class GoToField extends Composite {
  private static final int DIGITS_WIDTH = 120;

  private final Text number;
  private final Label wrong;
  private final ControlDecoration decoration;
  private final LongSupplier packets;
  private final LongConsumer target;

  /**
   * A field that isn't shown yet; its parent has a grid of two columns.
   *
   * @param packets how many there are now
   * @param target goes to a packet that exists
   */
  public GoToField(Composite parent, LongSupplier packets, LongConsumer target) {
    super(parent, SWT.NONE);
    this.packets = packets;
    this.target = target;
    GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(12, 0).applyTo(this);
    GridDataFactory.fillDefaults().span(2, 1).exclude(true).applyTo(this);
    setVisible(false);
    new Label(this, SWT.NONE).setText("Go to packet:");
    number = new Text(this, SWT.BORDER | SWT.SINGLE);
    GridDataFactory.fillDefaults().hint(DIGITS_WIDTH, SWT.DEFAULT).applyTo(number);
    wrong = new Label(this, SWT.NONE);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(wrong);
    decoration = new ControlDecoration(number, SWT.LEFT | SWT.TOP);
    decoration.setImage(
        FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
    number.addListener(SWT.Modify, event -> tell(null));
    number.addListener(SWT.Traverse, this::traverse);
    number.addListener(SWT.FocusOut, event -> setShown(false));
    tell(null);
  }

  /** Shows the field with the first characters in it. */
  public void open(String begin) {
    setShown(true);
    number.setText(begin);
    number.setSelection(begin.length());
    number.setFocus();
  }

  private void traverse(Event event) {
    if (event.detail == SWT.TRAVERSE_RETURN) {
      event.doit = false;
      go();
    } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
      event.doit = false;
      leave();
    }
  }

  private void go() {
    try {
      // People copy numbers as they are shown elsewhere, with commas between the thousands.
      long packet = PacketRanges.number(number.getText().replaceAll("[,\\s]", ""), packets.getAsLong());
      leave();
      target.accept(packet);
    } catch (IllegalArgumentException noPacket) {
      tell(noPacket.getMessage());
    }
  }

  /** Gives the keyboard back to the list. */
  private void leave() {
    getParent().setFocus();
    setShown(false);
  }

  private void tell(@Nullable String mistake) {
    String text = mistake == null ? "" : mistake;
    wrong.setText(text);
    number.setToolTipText(mistake);
    decoration.setDescriptionText(mistake);
    if (mistake == null) {
      decoration.hide();
    } else {
      decoration.show();
    }
  }

  private void setShown(boolean shown) {
    if (!isDisposed() && shown != getVisible()) {
      GridShare.setShown(this, shown);
      getParent().layout();
    }
  }
}
