package org.ringscope.ui.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.swt.IFocusService;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ScreenRefresh;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.mirror.MirrorDrag;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.ui.packetlist.CopyPacketsJob;
import org.ringscope.ui.packetlist.FollowConversationJob;
import org.ringscope.ui.packetlist.GoToField;
import org.ringscope.ui.packetlist.PacketCommands;
import org.ringscope.ui.packetlist.RowMenu;
import org.ringscope.ui.packetlist.TimeColumn;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.PacketSelection;
import org.ringscope.view.ScrollWindow;
import org.ringscope.view.SelectedPacket;
import org.ringscope.view.ShownPackets;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.export.ShownChoice;

/**
 * The packets of a capture, however many there are.
 *
 * <p>The native table never has more rows than fit on screen, and a slider of its own: told of ten million rows,
 * GTK's table stands still for ten seconds. Rows are read in the background; until they are there, the ones before
 * stay.
 */
final class PacketList extends Composite implements ChosenPackets, PacketCommands {
  /** Of the table, in {@code plugin.xml}: while it has the focus, Copy and Select All are about packets. */
  private static final String FOCUS_ID = "org.ringscope.ui.packetList";

  private static final int CELL_PADDING = 16;

  private final CaptureReplay capture;
  private final ScrollWindow window = new ScrollWindow();
  private final PacketSelection selection = new PacketSelection();
  private final Table table;
  private final Slider slider;
  private final TableColumns columns;
  private final PacketRows rows;
  private final PageReader reader;
  private final ScreenRefresh refit = new ScreenRefresh(this, this::fit);
  private final Consumer<String> failures;
  private final SelectedPacket selected;
  private ShownPackets packets;
  private @Nullable GoToField goTo;
  /** Whether the selected packet may be none of those shown: other ones are since a moment. */
  private boolean unsettled;
  private int infoWidth;

  /**
   * @param all all packets of the capture
   * @param failures hears why packets can't be read any more
   */
  PacketList(Composite parent, CaptureReplay capture, ShownPackets all, Consumer<String> failures) {
    super(parent, SWT.NONE);
    this.capture = capture;
    this.failures = failures;
    selected = capture.selectedPacket();
    packets = all;
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
    table = new Table(this, SWT.MULTI | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    slider = new Slider(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
    rows = new PacketRows(table);
    createColumns();
    columns = TableColumns.remember(table, "packets", hiddenAtFirst());
    RowMenu.attach(table, capture, this, rows::line, columns);
    MirrorDrag.from(table, this::dragged);
    PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(table, FOCUS_ID);
    reader = new PageReader(capture, new ScreenRefresh(this, this::takePage)::soon);
    addDisposeListener(event -> reader.wantNothing());
    listen();
    Runnable follower = this::followSelection;
    selected.addListener(follower);
    addDisposeListener(event -> selected.removeListener(follower));
    showSlider();
  }

  /** The packet whose flow is dragged to be mirrored. */
  private @Nullable MirrorWish dragged() {
    return selection.focus() > 0 ? MirrorWish.ofPacket(capture, selection.focus()) : null;
  }

  /** Shows the packet that another view selected. */
  private void followSelection() {
    if (takeSelection()) {
      refresh();
    }
  }

  /** @return whether another packet is selected now; one that isn't known yet is taken when it is */
  private boolean takeSelection() {
    long number = selected.number();
    long entry = number > 0 ? packets.entryUpTo(number) : 0;
    boolean other = entry > 0 && entry != window.selected() && entry <= window.total();
    if (other) {
      window.select(entry);
      selection.select(number);
    }
    return other;
  }

  private static Set<String> hiddenAtFirst() {
    return Arrays.stream(PacketColumn.values())
        .filter(column -> !column.isShownAtFirst())
        .map(PacketColumn::title)
        .collect(Collectors.toSet());
  }

  private void createColumns() {
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (PacketColumn column : PacketColumn.values()) {
      TableColumn header = new TableColumn(table, column.rightAligned() ? SWT.RIGHT : SWT.LEFT);
      header.setText(column.title());
      header.setMoveable(true);
      int square = column == PacketColumn.RING ? RingSquares.WIDTH : 0;
      header.setWidth(gc.textExtent(column.sample()).x + CELL_PADDING + square);
      infoWidth = header.getWidth();
    }
    gc.dispose();
    TimeColumn.fitFormat(table.getColumn(PacketColumn.TIME.ordinal()), CELL_PADDING);
  }

  private void listen() {
    table.addListener(SWT.Resize, event -> fit());
    table.addListener(SWT.Paint, event -> measureRows());
    table.addListener(SWT.KeyDown, this::keyDown);
    table.addListener(SWT.MouseVerticalWheel, event -> {
      event.doit = false;
      window.scrollBy(-event.count);
      refresh();
    });
    table.addListener(SWT.MouseDown, this::mouseDown);
    table.addListener(SWT.Selection, this::selectedInTable);
    slider.addListener(SWT.Selection, event -> {
      window.scrollToSlider(slider.getSelection());
      refresh();
    });
    slider.addListener(SWT.MouseVerticalWheel, event -> {
      event.doit = false;
      window.scrollBy(-event.count);
      refresh();
    });
  }

  /**
   * Sets which packets are shown, as far as they are there; they may become more without this being called. Where the
   * last one of those that are still captured is on screen, it stays there.
   */
  void setPackets(ShownPackets packets) {
    boolean others = packets != this.packets;
    boolean followsEnd = followsEnd() && !others;
    unsettled |= others;
    this.packets = packets;
    window.setTotal(packets.size());
    takeSelection();
    settleSelection();
    if (followsEnd) {
      window.scrollToEnd();
    }
    refresh();
  }

  /** Where a filter hides the selected packet, the one shown before it is selected, or the first. */
  private void settleSelection() {
    long number = selected.number();
    if (unsettled && number > 0 && packets.isDecided(number) && packets.size() > 0) {
      unsettled = false;
      long entry = Math.max(1, packets.entryUpTo(number));
      window.select(entry);
      if (packets.number(entry) != number) {
        selection.select(packets.number(entry));
        selected.select(packets.number(entry));
      }
    }
  }

  private void mouseDown(Event event) {
    TableItem item = table.getItem(new Point(event.x, event.y));
    PacketLine line = item == null ? null : rows.line(table.indexOf(item));
    if (line == null) {
      return;
    }
    long number = line.number();
    // A context menu is about all that is selected, if the pointer is on a part of it.
    if (event.button == 1 || !selection.contains(number)) {
      choose(number, event.button == 1 ? event.stateMask : 0);
    }
  }

  /**
   * GTK selects rows by its own rules, and only such as are on screen: what it selected after a click is put right. A
   * row that was chosen otherwise, such as by a screen reader, is selected here, too.
   */
  private void selectedInTable(Event event) {
    int row = event.item instanceof TableItem item ? table.indexOf(item) : table.getSelectionIndex();
    PacketLine line = rows.line(row);
    if (line != null && line.number() != selection.focus() && (event.stateMask & SWT.MOD1) == 0) {
      choose(line.number(), event.stateMask);
    } else {
      rows.mark(selection);
    }
  }

  /**
   * Brings the focus to a packet and scrolls to it; if a filter hides it, to the one shown before it, or the first.
   *
   * @param keys SWT's bits: with Shift the selection reaches up to it, with Ctrl it is added or taken away
   */
  private void choose(long wanted, int keys) {
    if (packets.size() == 0) {
      return;
    }
    long entry = Math.max(1, packets.entryUpTo(wanted));
    long number = packets.number(entry);
    if ((keys & SWT.SHIFT) != 0) {
      selection.extendTo(number);
    } else if ((keys & SWT.MOD1) != 0) {
      selection.toggle(number);
    } else {
      selection.select(number);
    }
    window.select(entry);
    selected.select(number);
    refresh();
  }

  private void keyDown(Event event) {
    // There may be more packets than this list was told of, and shown already.
    window.setTotal(packets.size());
    switch (event.keyCode) {
      case SWT.ARROW_UP -> window.moveSelection(-1);
      case SWT.ARROW_DOWN -> window.moveSelection(1);
      case SWT.PAGE_UP -> window.movePage(-1);
      case SWT.PAGE_DOWN -> window.movePage(1);
      case SWT.HOME -> window.select(1);
      case SWT.END -> window.select(window.total());
      default -> {
        if (Character.isDigit(event.character) && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
          goTo().open(String.valueOf(event.character));
        }
        // Typing would open GTK's search in the few rows on screen, as if they were all.
        event.doit &= event.character < ' ' || (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) != 0;
        return;
      }
    }
    event.doit = false;
    if (window.selected() > 0) {
      choose(packets.number(window.selected()), event.stateMask & SWT.SHIFT);
    }
  }

  private boolean followsEnd() {
    return capture.mayGrow() && window.isAtEnd();
  }

  private void fit() {
    boolean followsEnd = followsEnd();
    window.setRows(rows.fitting());
    if (followsEnd) {
      window.scrollToEnd();
    }
    widenInfo();
    refresh();
  }

  private void measureRows() {
    // GTK knows how tall the header is only when it has drawn it.
    if (rows.measure() || rows.fitting() != window.rows()) {
      refit.soon();
    }
  }

  /** Gives the last column what the others leave. */
  private void widenInfo() {
    TableColumn info = table.getColumn(PacketColumn.INFO.ordinal());
    if (!columns.isShown(info)) {
      return;
    }
    int others = 0;
    for (TableColumn column : table.getColumns()) {
      others += column == info ? 0 : column.getWidth();
    }
    info.setWidth(Math.max(infoWidth, table.getClientArea().width - others));
  }

  private void refresh() {
    showSlider();
    rows.mark(selection);
    accept(reader.want(packets, window.top(), window.rows()));
  }

  private void showSlider() {
    int page = Math.max(1, window.sliderThumb());
    slider.setValues(window.sliderSelection(), 0, window.sliderMaximum(), page, 1, page);
    slider.setEnabled(window.total() > window.rows());
  }

  private void takePage() {
    accept(reader.take());
  }

  private void accept(PageReader.@Nullable Page page) {
    if (page == null) {
      return;
    }
    if (page.failure() != null) {
      failures.accept(page.failure());
      return;
    }
    List<PacketLine> lines = page.lines();
    // A page may have been overtaken by the next one, where the end is followed.
    boolean current = !lines.isEmpty()
        && window.top() <= window.total()
        && lines.getFirst().number() == packets.number(window.top());
    if (window.selected() == 0 && selected.number() == 0 && current) {
      // GTK marks the first row as soon as the table has the focus; so it is selected in earnest.
      window.select(window.top());
      selection.select(lines.getFirst().number());
      selected.select(lines.getFirst().number());
    }
    rows.show(lines, window.rows());
    rows.mark(selection);
  }

  /** A range that was selected reaches over what a filter hides: only what is shown is meant. */
  @Override
  public PacketChoice selected() {
    return ShownChoice.within(selection.ranges().upTo(capture.packets()), packets);
  }

  @Override
  public PacketChoice shown() {
    return ShownChoice.all(packets);
  }

  @Override
  public void copy() {
    List<PacketColumn> wanted = columns.inOrder().stream()
        .filter(columns::isShown)
        .map(column -> PacketColumn.values()[table.indexOf(column)])
        .toList();
    new CopyPacketsJob(capture, selected(), wanted, getDisplay()).schedule();
  }

  @Override
  public void selectAll() {
    selection.selectAll(capture.packets());
    rows.mark(selection);
  }

  /** The field beneath the table, made when it is needed first. */
  private GoToField goTo() {
    GoToField field = goTo;
    if (field == null) {
      field = new GoToField(this, capture::packets, number -> choose(number, 0));
      goTo = field;
    }
    return field;
  }

  @Override
  public void askForPacket() {
    goTo().open("");
  }

  @Override
  public void followConversation() {
    if (selection.focus() > 0) {
      new FollowConversationJob(capture, selection.focus(), getDisplay()).schedule();
    }
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
