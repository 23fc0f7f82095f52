package org.ringscope.ui;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;

/** What a control has of its parent's grid: nothing while it isn't shown. */
public final class GridShare {
  private GridShare() {}

  /** Shows a control that has {@link GridData}, or leaves its room to others when its parent is laid out next. */
  public static void setShown(Control control, boolean shown) {
    control.setVisible(shown);
    ((GridData) control.getLayoutData()).exclude = !shown;
  }
}
