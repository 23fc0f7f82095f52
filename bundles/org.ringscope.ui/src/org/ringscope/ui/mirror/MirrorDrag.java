package org.ringscope.ui.mirror;

import java.util.function.Supplier;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** Lets what can be mirrored be dragged out of a control, to be dropped on the Debug vNICs. */
public final class MirrorDrag extends DragSourceAdapter {
  private final Supplier<@Nullable MirrorWish> dragged;

  private MirrorDrag(Supplier<@Nullable MirrorWish> dragged) {
    this.dragged = dragged;
  }

  /** @param dragged what is dragged when it begins, or null if that is nothing to mirror */
  public static void from(Control control, Supplier<@Nullable MirrorWish> dragged) {
    DragSource source = new DragSource(control, DND.DROP_COPY);
    source.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer()});
    source.addDragListener(new MirrorDrag(dragged));
  }

  @Override
  public void dragStart(DragSourceEvent event) {
    MirrorWish wish = dragged.get();
    event.doit = wish != null;
    if (wish != null) {
      LocalSelectionTransfer.getTransfer().setSelection(new StructuredSelection(wish));
    }
  }

  @Override
  public void dragSetData(DragSourceEvent event) {
    event.data = LocalSelectionTransfer.getTransfer().getSelection();
  }

  @Override
  public void dragFinished(DragSourceEvent event) {
    LocalSelectionTransfer.getTransfer().setSelection(null);
  }
}
