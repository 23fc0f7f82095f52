package org.ringscope.ui.mirror;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.StatusMessage;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicRow;
import org.ringscope.view.mirror.DebugNicSetup;
import org.ringscope.view.mirror.DebugNicTable;
import org.ringscope.view.mirror.MirrorSubject;

/** The debug virtual NICs of the capture in front: what they mirror, how they are doing, and who listens. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class DebugNicsView extends ViewPart {
  public static final String ID = "org.ringscope.ui.debugNicsView";

  private static final String HINT = "Open a capture (File > Open Capture…) to send a ring's packets, or a flow's, to a"
      + " debug virtual NIC, and look at them in Wireshark.";

  private static final String EMPTY = "Drag a ring here (from the Rings view), a packet or a flow; or press Add… above."
      + "\n\nOpen in Wireshark then shows its packets as they come.";

  private static final int LOOK_EVERY_MILLIS = 500;

  private final Runnable look = this::refresh;
  private HintStack stack;
  private DebugNicsPane pane;
  private CaptureFollower follower;
  private @Nullable CaptureReplay capture;
  private @Nullable DebugNicTable table;
  private @Nullable String toSelect;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    pane = new DebugNicsPane(stack.body(), this::edit);
    ContextMenu.on(pane.table(), menu -> DebugNicMenu.fill(menu, this));
    MirrorDrop.onto(stack.body(), (wish, row) -> drop(wish, -1));
    MirrorDrop.onto(pane.table(), this::drop);
    CopyKey.handle(getSite(), this::copy);
    follower = new CaptureFollower(getSite().getPage(), stack.body(), this::turn, this::refresh);
    refresh();
  }

  private void turn(@Nullable CaptureReplay next) {
    capture = next;
    table = next == null ? null : new DebugNicTable(next.debugNics());
    refresh();
  }

  private void refresh() {
    if (stack == null || stack.body().isDisposed()) {
      return;
    }
    List<DebugNicRow> rows = table == null ? List.of() : table.look(System.nanoTime());
    if (rows.isEmpty()) {
      stack.showHint(capture == null ? HINT : EMPTY);
    } else {
      pane.show(rows);
      stack.show(pane);
      select();
    }
    // What runs is looked at now and then: nobody tells of each packet.
    if (capture != null && capture.debugNics().anyRuns()) {
      stack.body().getDisplay().timerExec(LOOK_EVERY_MILLIS, look);
    }
  }

  private void select() {
    if (toSelect != null) {
      pane.select(toSelect);
      toSelect = null;
    }
  }

  /** Makes something of what was dropped, at once. */
  void drop(MirrorWish wish, int row) {
    DebugNicSetup before = pane.nic(row);
    withSubject(wish, subject -> {
      DebugNicSetup after = before == null ? capture.debugNics().draft(subject) : before.withSubject(subject);
      put(before, after);
    });
  }

  /** Asks how something is to be mirrored. */
  void ask(MirrorWish wish) {
    withSubject(wish, subject -> open(null, capture.debugNics().draft(subject)));
  }

  private void withSubject(MirrorWish wish, Consumer<MirrorSubject> next) {
    MirrorRequest.resolve(wish, stack.body(), subject -> {
      // Meanwhile another capture may be in front.
      if (wish.capture() == capture) {
        next.accept(subject);
      }
    });
  }

  void add() {
    if (capture != null) {
      open(null, capture.debugNics().draft(MirrorSubject.ALL));
    }
  }

  void edit() {
    withSelected(row -> open(row.nic(), row.nic()));
  }

  private void open(@Nullable DebugNicSetup before, DebugNicSetup shown) {
    DebugNicDialog dialog = new DebugNicDialog(getSite().getShell(), capture, shown, before != null);
    if (dialog.open() == Window.OK) {
      put(before, dialog.nic());
    }
  }

  private void put(@Nullable DebugNicSetup before, DebugNicSetup after) {
    toSelect = after.name();
    MirrorChange.put(capture, before, after);
    refresh();
  }

  void remove() {
    withSelected(row -> {
      MirrorChange.remove(capture, row.nic());
      refresh();
    });
  }

  void start() {
    withSelected(row -> {
      DebugNicJob.start(capture, row.nic().name());
      refresh();
    });
  }

  void stop() {
    withSelected(row -> capture.debugNics().stop(row.nic().name()));
  }

  void openInWireshark() {
    withSelected(row -> {
      WiresharkJob.open(capture, row.nic(), getSite().getShell());
      refresh();
    });
  }

  private void copy() {
    String text = pane.textToCopy();
    if (!text.isEmpty()) {
      TextCopy.copy(pane.getDisplay(), text);
    }
  }

  private void withSelected(Consumer<DebugNicRow> action) {
    DebugNicRow row = capture == null ? null : pane.selected();
    if (row == null) {
      StatusMessage.show("Select a debug vNIC first.");
    } else {
      action.accept(row);
    }
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
