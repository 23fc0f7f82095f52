package org.ringscope.ui.placement;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.TextCopy;
import org.ringscope.view.placement.PlacedCapture;
import org.ringscope.view.placement.PlacementSettings;
import org.ringscope.view.placement.StreamChoice;

/** Controls, a line that sums up, and beneath it map and graph, or the table. */
final class PlacementPane extends Composite {
  private static final int MARGIN = 8;

  /** Lines of text below which there is little height. */
  private static final int LOW = 22;

  private static final String HOW =
      "Click a segment to select its packet; Ctrl and the wheel zoom the map, the wheel the graph; + − 0 do so, too.";

  private static final int[] MAP_AND_GRAPH = {58, 42};

  private final Shown shown = new Shown();
  private final PlacementControls controls;
  private final Label summary;
  private final Label detail;

  /** Whether someone wants to see the settings; null as long as the height decides. */
  private @Nullable Boolean settingsWanted;

  private final CTabFolder tabs;
  private final SashForm sash;
  private final MapCanvas map;
  private final GraphCanvas graph;
  private final BufferTable table;

  /**
   * @param choose hears which direction is wanted
   * @param change hears of other settings
   * @param selectSegment hears which segment was selected
   */
  PlacementPane(
      Composite parent, Consumer<StreamChoice> choose, Consumer<PlacementSettings> change,
      IntConsumer selectSegment) {
    super(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
    Composite row = new Composite(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    controls = new PlacementControls(row, shown, choose, change);
    summary = line();
    detail = line();
    tabs = new CTabFolder(this, SWT.BOTTOM | SWT.FLAT);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
    sash = new SashForm(tabs, SWT.VERTICAL);
    map = new MapCanvas(sash, shown, selectSegment);
    graph = new GraphCanvas(sash, shown, selectSegment);
    sash.setWeights(MAP_AND_GRAPH);
    addTab("Map and Graph", sash);
    table = new BufferTable(tabs, shown, this::go);
    addTab("Table", table.table());
    tabs.setSelection(0);
    tabs.addListener(SWT.Selection, event -> table.refresh());
    shown.addListener(this::sumUp);
    addListener(SWT.Resize, event -> fit());
  }

  /** Where there is little height, map and graph are side by side, and what can be had otherwise is left out. */
  private void fit() {
    boolean low = isLow();
    int orientation = low ? SWT.HORIZONTAL : SWT.VERTICAL;
    if (sash.getOrientation() != orientation) {
      sash.setOrientation(orientation);
      GridShare.setShown(detail, !low);
      sumUp();
    }
    controls.showSettings(settingsWanted == null ? !low : settingsWanted);
  }

  private boolean isLow() {
    return getClientArea().height < LOW * summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
  }

  /** Shows or hides what sets buffers, card and colours. */
  void toggleSettings() {
    settingsWanted = !controls.areSettingsShown();
    fit();
    layout(true, true);
  }

  private Label line() {
    Label label = new Label(this, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, 0).applyTo(label);
    return label;
  }

  private void addTab(String title, Control control) {
    CTabItem tab = new CTabItem(tabs, SWT.NONE);
    tab.setText(title);
    tab.setControl(control);
  }

  Shown shown() {
    return shown;
  }

  MapCanvas map() {
    return map;
  }

  GraphCanvas graph() {
    return graph;
  }

  PlacementSettings settings() {
    return controls.settings();
  }

  /** Places by other settings. */
  void take(PlacementSettings settings) {
    controls.take(settings);
  }

  boolean isTableShown() {
    return tabs.getSelectionIndex() == 1;
  }

  Table table() {
    return table.table();
  }

  /** Copies the rows of the table that are selected, or all. */
  void copyTable() {
    if (!shown.isEmpty()) {
      TextCopy.copy(getDisplay(), table.text());
    }
  }

  /** Copies what is said of the selection, or of the whole stream. */
  void copySelection() {
    if (!shown.isEmpty()) {
      TextCopy.copy(getDisplay(), shown.selected() == null ? summary.getText() : told(shown.selected()));
    }
  }

  /** Shows what was placed; there is a stream. */
  void show(PlacedCapture capture) {
    if (capture != shown.capture()) {
      shown.show(capture);
      controls.show(capture);
    }
  }

  private void go(Marked stretch) {
    shown.select(stretch);
    map.bringIntoSight(stretch.from());
  }

  /** Selects a segment, and brings it into sight. */
  void selectSegment(int segment) {
    shown.select(shown.segment(segment));
    map.bringIntoSight(Math.max(0, shown.record().position(segment)));
    graph.bringIntoSight(shown.record().time(segment) - shown.first());
  }

  private void sumUp() {
    if (shown.isEmpty()) {
      return;
    }
    Marked marked = shown.hovered() == null ? shown.selected() : shown.hovered();
    String all = shown.text().summary(shown.moment());
    say(summary, isLow() && marked != null ? told(marked) : all);
    say(detail, marked == null ? HOW : told(marked));
  }

  private String told(Marked marked) {
    return marked.segment() >= 0
        ? shown.text().segment(marked.segment())
        : shown.text().stretch(marked.from(), marked.to(), shown.moment());
  }

  private static void say(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
      label.setToolTipText(text);
    }
  }

  @Override
  public boolean setFocus() {
    return isTableShown() ? table.table().setFocus() : map.setFocus();
  }
}
