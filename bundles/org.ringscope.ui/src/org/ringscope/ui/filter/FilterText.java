package org.ringscope.ui.filter;

import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Lets JFace's content assist write into a {@link StyledText}, which it doesn't know. */
final class FilterText implements IControlContentAdapter {
  @Override
  public void setControlContents(Control control, String text, int caret) {
    StyledText field = (StyledText) control;
    field.setText(text);
    field.setCaretOffset(Math.min(caret, text.length()));
  }

  /** A proposal comes as the whole new text: which word it replaces is only known where it was made. */
  @Override
  public void insertControlContents(Control control, String text, int caret) {
    setControlContents(control, text, caret);
  }

  @Override
  public String getControlContents(Control control) {
    return ((StyledText) control).getText();
  }

  @Override
  public int getCursorPosition(Control control) {
    return ((StyledText) control).getCaretOffset();
  }

  @Override
  public Rectangle getInsertionBounds(Control control) {
    StyledText field = (StyledText) control;
    Point place = field.getLocationAtOffset(field.getCaretOffset());
    return new Rectangle(place.x, place.y, 1, field.getLineHeight());
  }

  @Override
  public void setCursorPosition(Control control, int caret) {
    ((StyledText) control).setCaretOffset(caret);
  }
}
