package org.ringscope.ui.rings;

import java.util.Objects;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.export.SaveDialogs;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FlowsTable;
import org.ringscope.view.RingsTable;
import org.ringscope.view.path.PathFilter;
import org.ringscope.view.timeline.PacketRange;
import org.ringscope.view.timeline.PlayHead;
import org.ringscope.view.timeline.RangeChoice;
import org.ringscope.view.timeline.TrafficIndex;

/**
 * Packets, bytes, rates and drops of each ring – of the whole capture in front, a selected range, or up to the
 * Timeline's moment.
 */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class RingsView extends ViewPart {
  public static final String ID = "org.ringscope.ui.ringsView";

  private static final String HINT =
      "Open a capture (File > Open Capture…) to see which ring each of its packets went to.";

  private static final String NO_RINGS =
      "No packet of this capture came to a ring; its editor says why.\n\nTo open another one: File > Open Capture…";

  private final Runnable headListener = this::headMoved;
  private HintStack stack;
  private Composite body;
  private RingsPane rings;
  private FlowsReader flows;
  private @Nullable CaptureReplay capture;
  private @Nullable TrafficIndex counted;
  private @Nullable PacketRange range;
  private RingsTable.@Nullable Row flowsOf;
  private MomentReader moments;
  private MomentReader.@Nullable Wish moment;
  private boolean hadSelection;

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    body = stack.body();
    rings = new RingsPane(body, () -> capture, this::refresh, new Wishes());
    moments = new MomentReader(OnScreen.of(body, this::show));
    flows = new FlowsReader(OnScreen.of(body, found -> rings.show(found)));
    body.addDisposeListener(event -> {
      flows.wantNothing();
      moments.wantNothing();
      turn(null);
    });
    new CaptureFollower(getSite().getPage(), body, this::turn, this::refresh);
    refresh();
  }

  /** Turns to the capture of another editor, or to none. */
  private void turn(@Nullable CaptureReplay next) {
    if (capture != null) {
      capture.timeline().head().removeListener(headListener);
    }
    capture = next;
    if (next != null) {
      next.timeline().head().addListener(headListener);
      hadSelection = next.timeline().head().selection() != null;
    }
    if (!body.isDisposed()) {
      refresh();
    }
  }

  /** Whoever drags a range wants to see what is in it. */
  private void headMoved() {
    boolean selection = capture.timeline().head().selection() != null;
    if (selection != hadSelection && rings.choice() != RangeChoice.MOMENT) {
      rings.setChoice(selection ? RangeChoice.SELECTION : RangeChoice.WHOLE);
    }
    hadSelection = selection;
    refresh();
  }

  private void refresh() {
    if (capture == null) {
      showHint(HINT);
      return;
    }
    CaptureReplay.Snapshot snapshot = capture.snapshot();
    TrafficIndex traffic = capture.traffic();
    boolean running = snapshot.state() == CaptureReplay.State.WAITING
        || snapshot.state() == CaptureReplay.State.RUNNING;
    if (traffic == null || traffic.packets() == 0) {
      showHint(running ? snapshot.status() + ". The rings show with its first packets." : NO_RINGS);
      return;
    }
    PlayHead head = capture.timeline().head();
    PacketRange now = rings.choice().range(traffic, head);
    if (traffic != counted || !now.equals(range)) {
      counted = traffic;
      range = now;
      flowsOf = null;
      rings.show(RingsTable.of(traffic, now));
    }
    stack.show(rings);
    askForMoment(head);
    if (!running && !head.isPlaying()) {
      askForFlows(now);
    }
  }

  private void askForMoment(PlayHead head) {
    MomentReader.Wish wish = new MomentReader.Wish(capture, capture.report(), head.packet(), head.moment());
    if (!wish.isSame(moment)) {
      moment = wish;
      moments.want(wish);
    }
  }

  private void show(MomentReader.Found found) {
    // While the moment moves, the last one known is nearer to it than none.
    if (moment != null && found.wish().capture() == capture) {
      rings.show(found.rings());
    }
  }

  private void askForFlows(PacketRange now) {
    RingsTable.Row ring = rings.selected();
    if (Objects.equals(ring, flowsOf)) {
      return;
    }
    flowsOf = ring;
    if (ring == null) {
      flows.wantNothing();
      rings.show(FlowsTable.EMPTY);
    } else {
      flows.want(capture, ring, now);
    }
  }

  private void showHint(String text) {
    counted = null;
    moment = null;
    stack.showHint(text);
  }

  @Override
  public void setFocus() {
    stack.focus(rings);
  }

  /** Lists and saves packets of the capture in front. */
  private final class Wishes implements RingWishes {
    @Override
    public void show(RingsTable.Row row) {
      capture.requestFilter(row.filter());
    }

    @Override
    public void showDrops(RingsTable.Row row) {
      // A click may come in while the next replay begins, and nothing is counted yet.
      if (counted != null) {
        capture.requestFilter(drops(row));
      }
    }

    @Override
    public void saveDrops(RingsTable.Row row) {
      if (counted != null) {
        SaveDialogs.savePackets(body.getShell(), capture, drops(row));
      }
    }

    private String drops(RingsTable.Row row) {
      return PathFilter.drops(row, range, counted.packets());
    }
  }
}
