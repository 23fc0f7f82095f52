package org.ringscope.ui.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.view.placement.PlacedCapture;
import org.ringscope.view.placement.PlacementSettings;
import org.ringscope.view.placement.PostingFields;
import org.ringscope.view.placement.StreamChoice;

/** Which stream is placed, in which buffers, by what card, how it is coloured, and what of it can't be understood. */
final class PlacementControls {
  private static final List<String> CARDS = List.of("In order of arrival", "By sequence number");
  private static final int SPACING = 8;
  private static final int STREAM_CHARACTERS = 30;

  /** The theme engine leaves alone whoever has this. */
  private static final String UNSTYLED = "org.eclipse.e4.ui.css.disabled";

  private final Composite parent;
  private final Composite settingsRow;
  private final Combo streams;
  private final Button reverse;
  private final PostingControls posting;
  private final Button headerSplit;
  private final Combo card;
  private final Label fault;
  private final Consumer<StreamChoice> choose;
  private final Consumer<PlacementSettings> change;
  private List<StreamChoice> offered = List.of();
  private StreamChoice shown = new StreamChoice(0, true);
  private PlacementSettings settings = PlacementSettings.DEFAULT;

  /**
   * @param choose hears which direction is wanted
   * @param change hears of other settings
   */
  PlacementControls(
      Composite parent, Shown state, Consumer<StreamChoice> choose, Consumer<PlacementSettings> change) {
    this.parent = parent;
    this.choose = choose;
    this.change = change;
    GridLayoutFactory.swtDefaults().numColumns(3).margins(SPACING, 2).spacing(SPACING, 2).applyTo(parent);
    label(parent, "&Stream:");
    streams = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
    // GTK measures each of the streams to know how tall the field is, each time it is laid out: it is told.
    int height = streams.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
    GridDataFactory.fillDefaults().grab(true, false).hint(width(streams, STREAM_CHARACTERS), height).applyTo(streams);
    streams.setToolTipText("One direction of a TCP stream; those with most bytes come first");
    streams.addListener(SWT.Selection, event -> choose.accept(offered.get(streams.getSelectionIndex())));
    reverse = new Button(parent, SWT.PUSH);
    reverse.setText("&Reverse");
    reverse.setToolTipText("Shows what the other end sent");
    reverse.addListener(SWT.Selection, event -> choose.accept(shown.reversed()));
    settingsRow = new Composite(parent, SWT.NONE);
    Composite row = settingsRow;
    GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(row);
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.center = true;
    layout.marginLeft = 0;
    layout.spacing = SPACING;
    row.setLayout(layout);
    posting = new PostingControls(row, settings.typed(), this::setPosting);
    headerSplit = addHeaderSplit(row);
    card = addCard(row);
    addColouring(row, state);
    fault = new Label(parent, SWT.WRAP);
    GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(fault);
    fault.setVisible(false);
    PaletteChange.follow(fault, this::colourFault);
  }

  private Button addHeaderSplit(Composite row) {
    Button box = new Button(row, SWT.CHECK);
    // The light theme gives buttons of views its background, which GTK draws in the box, too: its white tick is unseen.
    box.setData(UNSTYLED, Boolean.TRUE);
    box.setText("&Header split");
    box.setToolTipText("The card puts headers into buffers of their own, so that payload can go to its place");
    box.setSelection(settings.headerSplit());
    box.addListener(SWT.Selection, event -> set(settings.withHeaderSplit(box.getSelection())));
    return box;
  }

  private Combo addCard(Composite row) {
    label(row, "&Card places:");
    Combo modes = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    modes.setItems(CARDS.toArray(String[]::new));
    modes.select(0);
    modes.addListener(SWT.Selection, event -> set(settings.withSequenceAware(modes.getSelectionIndex() == 1)));
    return modes;
  }

  private static void addColouring(Composite row, Shown state) {
    label(row, "C&olours:");
    Combo colouring = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    for (MapColouring kind : MapColouring.values()) {
      colouring.add(kind.title());
    }
    colouring.select(state.colouring().ordinal());
    colouring.addListener(
        SWT.Selection, event -> state.colour(MapColouring.values()[colouring.getSelectionIndex()]));
  }

  private void colourFault() {
    fault.setForeground(Palette.of(fault.getDisplay()).drop());
  }

  static Label label(Composite parent, String text) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(text);
    return label;
  }

  /** Pixels that so many characters of ordinary text take in a field. */
  static int width(Control field, int characters) {
    GC gc = new GC(field);
    int width = (int) (characters * gc.getFontMetrics().getAverageCharacterWidth());
    gc.dispose();
    return width;
  }

  /** Whether policy, card and colours can be set, which takes a row. */
  void showSettings(boolean shown) {
    GridShare.setShown(settingsRow, shown);
    showFault();
  }

  private void showFault() {
    GridShare.setShown(fault, areSettingsShown() && !fault.getText().isEmpty());
    colourFault();
    parent.requestLayout();
  }

  boolean areSettingsShown() {
    return settingsRow.getVisible();
  }

  PlacementSettings settings() {
    return settings;
  }

  /** Shows other settings, and has them heard of. */
  void take(PlacementSettings next) {
    posting.show(next.typed());
    headerSplit.setSelection(next.headerSplit());
    card.select(next.sequenceAware() ? 1 : 0);
    say("");
    set(next);
  }

  /** What can't be understood is told and stays as it is typed; the settings stay as they were. */
  private void setPosting(PostingFields typed) {
    String wrong = typed.fault();
    say(wrong == null ? "" : wrong);
    if (wrong == null) {
      set(settings.with(typed));
    }
  }

  private void say(String wrong) {
    String text = wrong.replace("&", "&&");
    if (!text.equals(fault.getText())) {
      fault.setText(text);
      showFault();
    }
  }

  private void set(PlacementSettings next) {
    if (!next.equals(settings)) {
      settings = next;
      change.accept(next);
    }
  }

  /** Offers the streams of a capture, and names the one that is shown. */
  void show(PlacedCapture capture) {
    shown = Objects.requireNonNull(capture.stream()).choice();
    List<StreamChoice> next = new ArrayList<>(capture.streams().offered());
    if (!next.contains(shown)) {
      next.addFirst(shown);
    }
    String[] labels = next.stream().map(capture.streams()::label).toArray(String[]::new);
    if (!Arrays.equals(labels, streams.getItems())) {
      streams.setItems(labels);
    }
    offered = next;
    streams.select(next.indexOf(shown));
    reverse.setEnabled(capture.streams().has(shown.reversed()));
  }
}
