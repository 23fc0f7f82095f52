package org.ringscope.ui.mirror;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** Takes what is dropped: on a row it changes that one, elsewhere it makes one more. */
final class MirrorDrop extends DropTargetAdapter {
  private final Receiver receiver;

  /** Who makes something of it. */
  @FunctionalInterface
  interface Receiver {
    /** @param row of the table it was dropped on, -1 if on none */
    void take(MirrorWish wish, int row);
  }

  private MirrorDrop(Receiver receiver) {
    this.receiver = receiver;
  }

  /** Lets wishes be dropped on a control and what is in it. */
  static void onto(Control control, Receiver receiver) {
    DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(new Transfer[] {LocalSelectionTransfer.getTransfer()});
    target.addDropListener(new MirrorDrop(receiver));
  }

  @Override
  public void dragEnter(DropTargetEvent event) {
    event.detail = wish() == null ? DND.DROP_NONE : DND.DROP_COPY;
  }

  @Override
  public void dragOperationChanged(DropTargetEvent event) {
    dragEnter(event);
  }

  @Override
  public void dragOver(DropTargetEvent event) {
    event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_SCROLL;
  }

  @Override
  public void drop(DropTargetEvent event) {
    MirrorWish wish = wish();
    if (wish == null) {
      event.detail = DND.DROP_NONE;
      return;
    }
    boolean onRow = event.item instanceof TableItem && event.widget instanceof DropTarget target
        && target.getControl() instanceof Table;
    receiver.take(wish, onRow ? ((Table) ((DropTarget) event.widget).getControl()).indexOf((TableItem) event.item) : -1);
  }

  /** What is being dragged, if that is something of ours. */
  private static @Nullable MirrorWish wish() {
    return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof MirrorWish wish ? wish : null;
  }
}
