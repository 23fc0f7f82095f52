package org.ringscope.ui.packet;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.SelectionFollower;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.packet.CopyText;

/** The headers, fields and bytes of the packet that is selected in the capture in front. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class PacketView extends ViewPart {
  public static final String ID = "org.ringscope.ui.packetView";

  private static final String NO_CAPTURE = "Open a capture (File > Open Capture…) to look into its packets.";
  private static final String NO_PACKET = "Select a packet in the list to see its headers, fields and bytes.";

  private static final int AGAIN_MILLIS = 200;

  private final Runnable again = this::refreshIfOpen;
  private HintStack stack;
  private Composite body;
  private PacketPane pane;
  private PacketReader reader;
  private SelectionFollower selection;
  private @Nullable CaptureReplay capture;
  private long asked;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    body = stack.body();
    pane = new PacketPane(body);
    CopyMenu menu = new CopyMenu(pane, filter -> capture.requestFilter(filter));
    copyByKey(menu);
    selection = new SelectionFollower(body, this::refresh);
    reader = new PacketReader(OnScreen.of(body, this::show));
    body.addDisposeListener(event -> reader.wantNothing());
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  private void copyByKey(CopyMenu menu) {
    CopyKey.handle(getSite(), () -> menu.copy(CopyText.NAME_AND_VALUE));
  }

  /** Turns to the capture of another editor, or to none. */
  private void turn(@Nullable CaptureReplay next) {
    selection.turn(next);
    capture = next;
    asked = 0;
    refresh();
  }

  private void refreshIfOpen() {
    if (!body.isDisposed()) {
      refresh();
    }
  }

  private void refresh() {
    long number = capture == null ? 0 : capture.selectedPacket().number();
    if (number == 0) {
      asked = 0;
      reader.wantNothing();
      stack.showHint(capture == null ? NO_CAPTURE : NO_PACKET);
    } else if (number != asked && number <= capture.packets()) {
      asked = number;
      reader.want(capture, number);
    }
  }

  private void show(PacketReader.Found found) {
    if (asked == 0) {
      return;
    }
    if (found.tree() != null) {
      pane.show(found.tree());
      stack.show(pane.control());
    } else if (found.failure() != null) {
      stack.showHint(found.failure());
    } else {
      // Not there yet, as a replay begins anew: asked for again, for nobody may tell when it is.
      asked = 0;
      body.getDisplay().timerExec(AGAIN_MILLIS, again);
    }
  }

  @Override
  public void setFocus() {
    stack.focus(pane.tree().control());
  }
}
