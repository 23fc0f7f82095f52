package org.ringscope.ui;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ringscope.ui.rings.RingsView;

/** The default perspective: packets on the left, what the card did with them on the right. */
public final class DebugPerspective implements IPerspectiveFactory {
  public static final String ID = "org.ringscope.ui.debugPerspective";

  private static final float EDITOR_SHARE = 0.67f;

  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.addView(RingsView.ID, IPageLayout.RIGHT, EDITOR_SHARE, layout.getEditorArea());
    layout.addShowViewShortcut(RingsView.ID);
  }
}
