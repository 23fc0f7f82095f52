package org.ringscope.ui.capture;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.ui.filter.FilterBox;
import org.ringscope.ui.filter.Filtered;
import org.ringscope.ui.packetlist.PacketCommands;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.ShownPackets;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.filter.scan.CaptureFilter;

/**
 * What an editor shows of a capture: verdict, warning, packets (or why there are none), and how far the replay has
 * got.
 */
final class CapturePane extends Composite implements Filtered {
  private static final String OPEN_ANOTHER = "\n\nTo open another one: File > Open Capture…";

  private final Label verdict;
  private final Composite warning;
  private final Label warningText;
  private final Composite body;
  private final CaptureReplay capture;
  private final CaptureFilter filter;
  private final ShownPackets all;
  private final FilterBox filterBox;
  private final PacketList packets;
  private final Composite messagePage;
  private final Label message;
  private final Label status;
  private final Link stop;

  /**
   * A pane that is not to be seen yet.
   *
   * @param problem what was wrong before the capture was opened, or null
   */
  CapturePane(Composite parent, CaptureReplay capture, @Nullable String problem) {
    super(parent, SWT.NONE);
    // GTK makes controls in half the time where nobody sees them.
    setVisible(false);
    this.capture = capture;
    filter = new CaptureFilter(capture);
    all = ShownPackets.all(capture::packets);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    verdict = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(verdict);
    warning = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(warning);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(warning);
    new Label(warning, SWT.NONE)
        .setImage(PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_WARN_TSK));
    warningText = new Label(warning, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(warningText);
    filterBox = new FilterBox(this, capture, filter, this::showPackets);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(filterBox);
    body = new Composite(this, SWT.NONE);
    body.setLayout(new StackLayout());
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(body);
    packets = new PacketList(body, capture, all, this::warn);
    messagePage = new Composite(body, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(messagePage);
    message = new Label(messagePage, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
    Composite line = new Composite(this, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(line);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
    status = new Label(line, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
    stop = new Link(line, SWT.NONE);
    stop.setText("<a>Stop</a>");
    GridDataFactory.fillDefaults().applyTo(stop);
    stop.addListener(SWT.Selection, event -> capture.stop());
    GridShare.setShown(warning, false);
    if (problem != null) {
      warn(problem);
    }
  }

  /** Shows what is known of the replay now. */
  void show(CaptureReplay.Snapshot snapshot) {
    CaptureReplay.State state = snapshot.state();
    boolean running = state == CaptureReplay.State.RUNNING || state == CaptureReplay.State.WAITING;
    boolean unknown = running && snapshot.verdict().isEmpty();
    setText(verdict, unknown ? verdictToCome() : snapshot.verdict());
    GridShare.setShown(verdict, !verdict.getText().isEmpty());
    setText(status, snapshot.status());
    GridShare.setShown(stop, running);
    showPackets();
    boolean empty = snapshot.packets() == 0 && !running;
    if (empty) {
      setText(message, whyEmpty(snapshot));
    }
    if (snapshot.warning() != null && !empty) {
      warn(snapshot.warning());
    }
    GridShare.setShown(filterBox, !empty);
    bring(empty ? messagePage : packets);
    PlacedLayout.layOut(this);
  }

  private String verdictToCome() {
    return "What this capture can tell shows when it " + (capture.isGrowing() ? "has ended." : "is replayed.");
  }

  private void showPackets() {
    ShownPackets matches = filterBox.showsOnlyMatches() ? filter.matches() : null;
    packets.setPackets(matches == null ? all : matches);
    filterBox.showCount(capture.packets());
  }

  @Override
  public void focusFilter() {
    filterBox.setFocus();
  }

  @Override
  public void nextMatch() {
    goTo(filter.next(capture.selectedPacket().number()));
  }

  @Override
  public void previousMatch() {
    goTo(filter.previous(capture.selectedPacket().number()));
  }

  private void goTo(long number) {
    if (number > 0) {
      capture.selectedPacket().select(number);
    }
  }

  private static String whyEmpty(CaptureReplay.Snapshot snapshot) {
    if (snapshot.state() == CaptureReplay.State.FAILED) {
      return "This capture can't be shown.\n\n" + snapshot.warning()
          + "\n\nRingscope reads pcap and pcapng files, also compressed by gzip or zstd." + OPEN_ANOTHER;
    }
    String why = snapshot.state() == CaptureReplay.State.CANCELED
        ? "The replay was stopped before its first packet."
        : "This capture holds no packets.";
    return why + (snapshot.warning() == null ? "" : "\n\n" + snapshot.warning()) + OPEN_ANOTHER;
  }

  ChosenPackets chosenPackets() {
    return packets;
  }

  PacketCommands packetCommands() {
    return packets;
  }

  private void warn(String text) {
    setText(warningText, text);
    GridShare.setShown(warning, true);
    PlacedLayout.layOut(this);
  }

  private void bring(Control control) {
    StackLayout layout = (StackLayout) body.getLayout();
    layout.topControl = control;
  }

  private static void setText(Label label, String text) {
    // An ampersand in a file's name is no mnemonic.
    String escaped = text.replace("&", "&&");
    if (!label.getText().equals(escaped)) {
      label.setText(escaped);
    }
  }

  @Override
  public boolean setFocus() {
    return packets.isVisible() ? packets.setFocus() : super.setFocus();
  }
}
