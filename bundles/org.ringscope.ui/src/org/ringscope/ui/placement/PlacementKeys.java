package org.ringscope.ui.placement;

import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;

/** The keys of map and graph: plus and minus zoom, 0 shows all, arrows and page keys move. */
final class PlacementKeys {
  private static final int PAGE = 10;

  private final IntConsumer zoom;
  private final Runnable showAll;
  private final IntConsumer move;

  /**
   * @param zoom steps in; out if negative
   * @param move steps forth; back if negative
   */
  PlacementKeys(Canvas canvas, IntConsumer zoom, Runnable showAll, IntConsumer move) {
    this.zoom = zoom;
    this.showAll = showAll;
    this.move = move;
    canvas.addListener(SWT.KeyDown, this::press);
    canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_PAGE_NEXT
        || event.detail == SWT.TRAVERSE_PAGE_PREVIOUS);
  }

  private void press(Event event) {
    switch (event.keyCode) {
      case '+', '=', SWT.KEYPAD_ADD -> zoom.accept(1);
      case '-', SWT.KEYPAD_SUBTRACT -> zoom.accept(-1);
      case '0', SWT.KEYPAD_0 -> showAll.run();
      case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> move.accept(1);
      case SWT.ARROW_UP, SWT.ARROW_LEFT -> move.accept(-1);
      case SWT.PAGE_DOWN -> move.accept(PAGE);
      case SWT.PAGE_UP -> move.accept(-PAGE);
      case SWT.END -> move.accept(Integer.MAX_VALUE / 2);
      case SWT.HOME -> move.accept(-Integer.MAX_VALUE / 2);
      default -> {
        return;
      }
    }
    event.doit = false;
  }
}
