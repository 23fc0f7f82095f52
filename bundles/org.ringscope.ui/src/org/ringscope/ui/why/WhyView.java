package org.ringscope.ui.why;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Scenario;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.SelectionFollower;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.CaptureReplay;

/** Why the selected packet of the capture in front, or a typed flow, goes to its ring. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class WhyView extends ViewPart {
  public static final String ID = "org.ringscope.ui.whyView";

  private static final String NO_CAPTURE =
      "Type a flow above, or open a capture (File > Open Capture…) and select one of its packets.";

  private static final String NO_PACKET = "Select a packet in the list, or type a flow above.";

  private FlowField field;
  private HintStack stack;
  private WhyPane pane;
  private WhyReader reader;
  private SelectionFollower selection;
  private @Nullable CaptureReplay capture;

  /** What was typed; empty as long as it is the selected packet that is explained. */
  private String typed = "";

  private WhyReader.@Nullable Wish asked;
  private @Nullable ReplayReport askedOf;

  @Override
  public void createPartControl(Composite parent) {
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    field = new FlowField(parent, this::type);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
    stack = new HintStack(parent);
    Composite body = stack.body();
    GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
    pane = new WhyPane(body);
    reader = new WhyReader(OnScreen.of(body, this::show));
    selection = new SelectionFollower(body, this::selectionMoved);
    body.addDisposeListener(event -> reader.wantNothing());
    CopyKey.handle(getSite(), this::copy);
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  private void copy() {
    if (!field.copySelection()) {
      pane.copyAll();
    }
  }

  private void turn(@Nullable CaptureReplay next) {
    selection.turn(next);
    capture = next;
    asked = null;
    refresh();
  }

  private void type(String flow) {
    typed = flow;
    refresh();
  }

  /** Whoever selects another packet is done with the flow. */
  private void selectionMoved() {
    typed = "";
    refresh();
  }

  private void refresh() {
    WhyReader.Wish wish = wish();
    ReplayReport report = capture == null ? null : capture.report();
    if (wish == null) {
      asked = null;
      reader.wantNothing();
      field.fill("");
      field.showFault("");
      stack.showHint(capture == null ? NO_CAPTURE : NO_PACKET);
    } else if (!wish.equals(asked) || report != askedOf) {
      asked = wish;
      askedOf = report;
      reader.want(wish);
    }
  }

  private WhyReader.@Nullable Wish wish() {
    if (!typed.isEmpty()) {
      Scenario scenario = capture == null ? Preferences.replaySettings().scenario() : capture.scenario();
      return new WhyReader.Flow(typed, scenario);
    }
    long number = capture == null ? 0 : capture.selectedPacket().number();
    return number == 0 ? null : new WhyReader.Packet(capture, number);
  }

  private void show(WhyReader.Found found) {
    if (!found.wish().equals(asked)) {
      return;
    }
    field.showFault(found.fault());
    if (found.why() != null) {
      if (typed.isEmpty()) {
        field.fill(found.why().flow());
      }
      pane.show(found.why());
      stack.show(pane);
    } else if (found.fault().isEmpty()) {
      // Not there yet, as a replay begins anew: asked for again when that tells of packets.
      asked = null;
    }
  }

  /** Puts the cursor where a flow is typed. */
  void focusFlow() {
    field.setFocus();
  }

  @Override
  public void setFocus() {
    stack.focus(pane);
  }
}
