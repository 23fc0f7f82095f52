package org.ringscope.ui.mirror;

import java.util.function.Consumer;

/** What a command does in the Debug vNICs view; the command's handler names it in {@code plugin.xml}. */
enum DebugNicAction {
  ADD(DebugNicsView::add),
  EDIT(DebugNicsView::edit),
  REMOVE(DebugNicsView::remove),
  START(DebugNicsView::start),
  STOP(DebugNicsView::stop),
  WIRESHARK(DebugNicsView::openInWireshark);

  private final Consumer<DebugNicsView> action;

  DebugNicAction(Consumer<DebugNicsView> action) {
    this.action = action;
  }

  void apply(DebugNicsView view) {
    action.accept(view);
  }
}
