package org.ringscope.ui.tests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;
import org.jspecify.annotations.Nullable;

/** Drops something of ours on a control, as if it had been dragged there: SWT has no call for it. */
final class Drop {
  private Drop() {}

  /**
   * Drops.
   *
   * @param item of a table that lies beneath the pointer, or null
   */
  static void on(Control control, @Nullable Widget item, Object dragged) {
    DropTarget target = (DropTarget) control.getData(DND.DROP_TARGET_KEY);
    LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(dragged));
    try {
      // The typed listeners ask for an event of this class, which only SWT itself makes.
      Constructor<?> made = Class.forName("org.eclipse.swt.dnd.DNDEvent", true, DropTarget.class.getClassLoader())
          .getDeclaredConstructor();
      made.setAccessible(true);
      Event event = (Event) made.newInstance();
      event.item = item;
      event.detail = DND.DROP_COPY;
      Field types = event.getClass().getDeclaredField("dataTypes");
      types.setAccessible(true);
      types.set(event, LocalSelectionTransfer.getTransfer().getSupportedTypes());
      target.notifyListeners(DND.Drop, event);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("SWT's events of drag and drop are made otherwise now", e);
    } finally {
      LocalSelectionTransfer.getTransfer().setSelection(null);
    }
  }
}
