package org.ringscope.ui.graph.drawing;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** A control's font, plain and bold, until the control is disposed of. */
public final class GraphFonts {
  private final Font plain;
  private final Font bold;

  public GraphFonts(Control control) {
    plain = control.getFont();
    bold = FontDescriptor.createFrom(plain).setStyle(SWT.BOLD).createFont(control.getDisplay());
    control.addListener(SWT.Dispose, event -> bold.dispose());
  }

  Font font(boolean isBold) {
    return isBold ? bold : plain;
  }

  /** The family's name, for drawings that are shown elsewhere. */
  String family() {
    return plain.getFontData()[0].getName();
  }
}
