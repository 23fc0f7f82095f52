package org.ringscope.ui.capture;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.rings.RingSquares;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.ScrollWindow;
import org.ringscope.view.SelectedPacket;
import org.ringscope.view.ShownPackets;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.export.PacketRanges;
import org.ringscope.view.export.ShownChoice;

/**
 * The packets of a capture, however many there are.
 *
 * <p>The native table never has more rows than fit on screen, and a slider of its own: told of ten million rows,
 * GTK's table stands still for ten seconds. Rows are read in the background; until they are there, the ones before
 * stay.
 */
final class PacketList extends Composite implements ChosenPackets {
  private static final int CELL_PADDING = 16;
  private static final int MOST_ROWS = 500;
  private static final int ROWS_MEASURED = 10;

  private final ScrollWindow window = new ScrollWindow();
  private final Table table;
  private final Slider slider;
  private final RingSquares squares;
  private final PageReader reader;
  private final Consumer<String> failures;
  private final SelectedPacket selected;
  private ShownPackets packets;
  /** Whether the selected packet may be none of those shown: other ones are since a moment. */
  private boolean unsettled;
  private int infoWidth;
  private int rowHeight = 1;
  private List<PacketLine> shown = List.of();

  /**
   * @param all all packets of the capture
   * @param failures hears why packets can't be read any more
   */
  PacketList(Composite parent, CaptureReplay capture, ShownPackets all, Consumer<String> failures) {
    super(parent, SWT.NONE);
    this.failures = failures;
    selected = capture.selectedPacket();
    packets = all;
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(this);
    table = new Table(this, SWT.SINGLE | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    slider = new Slider(this, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    GridDataFactory.fillDefaults().grab(false, true).applyTo(slider);
    squares = new RingSquares(table);
    createColumns();
    TableColumns.remember(table, "packets");
    Display display = getDisplay();
    reader = new PageReader(capture, page -> display.asyncExec(() -> accept(page)));
    listen();
    Runnable follower = this::followSelection;
    selected.addListener(follower);
    addDisposeListener(event -> selected.removeListener(follower));
    showSlider();
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
    }
    return other;
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
    table.addListener(SWT.Selection, event -> {
      int row = table.getSelectionIndex();
      if (row >= 0 && row < shown.size()) {
        window.select(packets.entryUpTo(shown.get(row).number()));
        publishSelection();
      }
    });
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

  /** Where a filter hides the selected packet, the one shown before it is selected, or the first. */
  private void settleSelection() {
    long number = selected.number();
    if (unsettled && number > 0 && packets.isDecided(number) && packets.size() > 0) {
      unsettled = false;
      window.select(Math.max(1, packets.entryUpTo(number)));
      publishSelection();
    }
  }

  /** Lets the views follow the selection here. */
  private void publishSelection() {
    long entry = window.selected();
    if (entry > 0 && entry <= packets.size()) {
      selected.select(packets.number(entry));
    }
  }

  /** Sets which packets are shown, as far as they are there; they may become more without this being called. */
  void setPackets(ShownPackets packets) {
    unsettled |= packets != this.packets;
    this.packets = packets;
    window.setTotal(packets.size());
    takeSelection();
    settleSelection();
    refresh();
  }

  private void keyDown(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_UP -> window.moveSelection(-1);
      case SWT.ARROW_DOWN -> window.moveSelection(1);
      case SWT.PAGE_UP -> window.movePage(-1);
      case SWT.PAGE_DOWN -> window.movePage(1);
      case SWT.HOME -> window.select(1);
      case SWT.END -> window.select(window.total());
      default -> {
        // Typing would open GTK's search in the few rows on screen, as if they were all.
        event.doit &= event.character < ' ' || (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) != 0;
        return;
      }
    }
    event.doit = false;
    publishSelection();
    refresh();
  }

  /** Takes as many rows as fit whole. */
  private void fit() {
    rowHeight = Math.max(rowHeight, table.getItemHeight());
    int room = table.getClientArea().height - table.getHeaderHeight();
    window.setRows(Math.clamp(room / rowHeight, 1, MOST_ROWS));
    widenInfo();
    refresh();
  }

  /**
   * Learns what a row really takes. GTK puts lines between rows that its item height leaves out, and knows where rows
   * stand only when it has drawn them.
   */
  private void measureRows() {
    int rows = Math.min(table.getItemCount(), ROWS_MEASURED) - 1;
    int spread = rows > 0 ? table.getItem(rows).getBounds().y - table.getItem(0).getBounds().y : 0;
    int measured = rows > 0 ? Math.ceilDiv(spread, rows) : 0;
    if (measured > rowHeight) {
      rowHeight = measured;
      getDisplay().asyncExec(() -> {
        if (!isDisposed()) {
          fit();
        }
      });
    }
  }

  /** Gives the last column what the others leave. */
  private void widenInfo() {
    TableColumn info = table.getColumn(PacketColumn.INFO.ordinal());
    int others = 0;
    for (TableColumn column : table.getColumns()) {
      others += column == info ? 0 : column.getWidth();
    }
    info.setWidth(Math.max(infoWidth, table.getClientArea().width - others));
  }

  private void refresh() {
    showSlider();
    showSelection();
    reader.want(packets, window.top(), window.rows());
  }

  private void showSlider() {
    int page = Math.max(1, window.sliderThumb());
    slider.setValues(window.sliderSelection(), 0, window.sliderMaximum(), page, 1, page);
    slider.setEnabled(window.total() > window.rows());
  }

  private void accept(PageReader.Page page) {
    if (isDisposed()) {
      return;
    }
    if (page.failure() != null) {
      failures.accept(page.failure());
      return;
    }
    shown = page.lines();
    if (window.selected() == 0 && selected.number() == 0) {
      // GTK marks the first row as soon as the table has the focus; so it is selected in earnest.
      window.select(window.top());
      publishSelection();
    }
    // A page that was asked for before the table shrank may hold more rows than fit now.
    int count = Math.min(shown.size(), window.rows());
    table.setItemCount(count);
    for (int row = 0; row < count; row++) {
      show(table.getItem(row), shown.get(row));
    }
    showSelection();
  }

  private void show(TableItem item, PacketLine line) {
    for (PacketColumn column : PacketColumn.values()) {
      item.setText(column.ordinal(), line.text(column));
    }
    Image square = line.ring().isPresent() ? squares.image(line.ring().getAsInt()) : null;
    item.setImage(PacketColumn.RING.ordinal(), square);
    boolean filtered = line.tone() == PacketLine.Tone.FILTERED;
    item.setForeground(filtered ? getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND) : null);
    boolean dropped = line.tone() == PacketLine.Tone.DROPPED;
    item.setForeground(PacketColumn.VERDICT.ordinal(), dropped ? getDisplay().getSystemColor(SWT.COLOR_RED) : null);
  }

  private void showSelection() {
    int row = rowOf(window.selected());
    if (row < 0) {
      table.deselectAll();
    } else if (table.getSelectionIndex() != row) {
      table.setSelection(row);
    }
  }

  /** The row of an entry, or -1 if it isn't on screen. */
  private int rowOf(long entry) {
    if (entry < 1 || entry > packets.size()) {
      return -1;
    }
    long number = packets.number(entry);
    for (int row = 0; row < Math.min(shown.size(), table.getItemCount()); row++) {
      if (shown.get(row).number() == number) {
        return row;
      }
    }
    return -1;
  }

  @Override
  public PacketRanges selected() {
    long entry = window.selected();
    if (entry < 1 || entry > packets.size()) {
      return PacketRanges.NONE;
    }
    long number = packets.number(entry);
    return PacketRanges.of(number, number);
  }

  @Override
  public PacketChoice shown() {
    return new ShownChoice(packets, packets.size());
  }

  @Override
  public boolean setFocus() {
    return table.setFocus();
  }
}
