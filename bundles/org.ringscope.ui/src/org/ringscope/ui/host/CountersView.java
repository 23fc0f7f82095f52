package org.ringscope.ui.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.ReplayReport;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.CopyKey;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.HintStack;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.counters.CountersTable;
import org.ringscope.view.host.HostFindings;

/** The counters of the capture in front, as the model has them and as a real card counted. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class CountersView extends ViewPart {
  public static final String ID = "org.ringscope.ui.countersView";

  private static final String HINT = "Open a capture (File > Open Capture…) to see what each ring counted, or what"
      + " ringscope collect wrote (File > Open Host Archive…) to see the real counters beside.";

  private static final String NO_REPORT = "This capture can't be replayed; its editor says why.";

  /** As wide as most cells of {@link CountersTable#TITLES}. */
  private static final List<String> SAMPLES = List.of(
      "device ▪ ", "broadcast packets", "rx_queue_10_packets", "12,345,678 (12.3 %)", "12,345,678 (12.3 %)",
      "+12,345,678", "with FCS, in the model's number, too");

  private HintStack stack;
  private Composite page;
  private DeviceChoice device;
  private Label summary;
  private Label doubts;
  private RowsTable table;
  private Reader reader;
  private CaptureFollower follower;
  private @Nullable Wish asked;

  /** What is to be laid beside each other; the same only if it is the very same. */
  private record Wish(ReplayReport report, Optional<HostFindings> findings) {
    boolean isSame(@Nullable Wish other) {
      return other != null && report == other.report && findings.orElse(null) == other.findings.orElse(null);
    }
  }

  private record Found(Wish wish, CountersTable counters) {}

  @Override
  public void createPartControl(Composite parent) {
    stack = new HintStack(parent);
    page = new Composite(stack.body(), SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
    Composite head = new Composite(page, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 2).spacing(6, 0).applyTo(head);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    device = new DeviceChoice(head, this::choose);
    summary = new Label(head, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    table = new RowsTable(page, "counters", columns());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
    doubts = new Label(page, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(doubts);
    CopyKey.handle(getSite(), table::copy);
    reader = new Reader(OnScreen.of(page, this::show));
    page.addDisposeListener(event -> reader.wantNothing());
    follower = new CaptureFollower(getSite().getPage(), stack.body(), capture -> refresh(), this::refresh);
    refresh();
  }

  private static List<RowsTable.Column> columns() {
    List<RowsTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < SAMPLES.size(); i++) {
      columns.add(new RowsTable.Column(CountersTable.TITLES.get(i), CountersTable.rightAligned(i), SAMPLES.get(i)));
    }
    return columns;
  }

  private void refresh() {
    CaptureReplay capture = follower == null ? null : follower.capture();
    ReplayReport report = capture == null ? null : capture.report();
    if (report == null) {
      asked = null;
      reader.wantNothing();
      stack.showHint(capture == null ? HINT : whyNoReport(capture.snapshot()));
      return;
    }
    Wish wish = new Wish(report, capture.host().findings());
    if (!wish.isSame(asked)) {
      asked = wish;
      reader.want(wish);
    }
  }

  private static String whyNoReport(CaptureReplay.Snapshot snapshot) {
    return switch (snapshot.state()) {
      case WAITING, RUNNING -> snapshot.status() + ". What was counted shows when the replay is through.";
      case DONE, CANCELED, FAILED -> NO_REPORT;
    };
  }

  private void show(Found found) {
    if (!found.wish().isSame(asked)) {
      return;
    }
    Optional<HostFindings> findings = found.wish().findings();
    device.show(
        findings.map(HostFindings::devices).orElse(List.of()), findings.map(HostFindings::device).orElse(""));
    setText(summary, findings.map(host -> host.source() + ": ").orElse("") + found.counters().summary());
    setText(doubts, findings.map(host -> String.join(" ", host.doubts())).orElse(""));
    table.show(found.counters().lines().stream()
        .map(line -> new RowsTable.Row(line.ring(), line.differs(), line.cells())).toList());
    stack.show(page);
    PlacedLayout.layOut(page);
  }

  private void choose(String name) {
    CaptureReplay capture = follower.capture();
    if (capture != null && asked != null) {
      asked.findings().filter(shown -> !shown.device().equals(name))
          .ifPresent(shown -> LoadDumpsJob.of(capture, shown, name).schedule());
    }
  }

  private static void setText(Label label, String text) {
    label.setText(text.replace("&", "&&"));
    GridShare.setShown(label, !text.isEmpty());
  }

  @Override
  public void setFocus() {
    stack.focus(table.control());
  }

  /** Compares in the background: a card may have a thousand rings. */
  private static final class Reader extends LatestWishJob<Wish> {
    private final Consumer<Found> consumer;

    Reader(Consumer<Found> consumer) {
      super("Comparing counters");
      this.consumer = consumer;
      setPriority(SHORT);
    }

    void want(Wish wish) {
      want(wish, 0);
    }

    @Override
    protected void fulfil(Wish wish, BooleanSupplier overtaken) {
      CountersTable counters = wish.findings()
          .map(found -> found.beside(wish.report()))
          .orElseGet(() -> CountersTable.of(wish.report()));
      if (!overtaken.getAsBoolean()) {
        consumer.accept(new Found(wish, counters));
      }
    }
  }
}
