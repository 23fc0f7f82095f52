package org.ringscope.ui.filter;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.ui.GridShare;
import org.ringscope.ui.Palette;
import org.ringscope.ui.PaletteChange;
import org.ringscope.ui.PlacedLayout;
import org.ringscope.ui.ScreenRefresh;
import org.ringscope.ui.export.SaveDialogs;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.filter.FilterFault;
import org.ringscope.view.filter.scan.CaptureFilter;
import org.ringscope.view.filter.scan.FilterState;
import org.ringscope.view.filter.scan.FilteredPackets;

/**
 * Where a filter is typed. It is put to the packets after a short pause and on Enter, which also enters it in the
 * history; what is wrong with it is underlined and said beneath, and the last filter that worked stays in force.
 */
public final class FilterBox extends Composite {
  private static final int PAUSE_MILLIS = 350;
  private static final String HINT = "such as  tcp and ring == 3  or  ip.addr == 10.0.0.0/8";

  private final CaptureFilter filter;
  private final FilterJob job;
  private final StyledText text;
  private final ContentProposalAdapter assist;
  private final Button save;
  private final Button onlyMatches;
  private final Label count;
  private final Label fault;
  private final Runnable applied = this::apply;
  private final Runnable changed;

  /** @param changed run when other packets match, or others are to be shown */
  public FilterBox(Composite parent, CaptureReplay capture, CaptureFilter filter, Runnable changed) {
    super(parent, SWT.NONE);
    this.filter = filter;
    this.changed = changed;
    job = new FilterJob(filter, String.valueOf(capture.file().getFileName()));
    GridLayoutFactory.fillDefaults().numColumns(7).margins(8, 2).spacing(4, 2).applyTo(this);
    new Label(this, SWT.NONE).setText("Filter");
    text = new StyledText(this, SWT.SINGLE | SWT.BORDER);
    text.setMargins(4, 3, 4, 3);
    text.setToolTipText("Display filter, " + HINT + "; bpf: in front of tcpdump's language. Ctrl+Space proposes");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
    addButton(SWT.PUSH, "▾", "Filters used before").addListener(SWT.Selection, this::showHistory);
    addButton(SWT.PUSH, "Clear", "Show all packets").addListener(SWT.Selection, event -> use(""));
    save = addButton(SWT.PUSH, "Save…", "Save the packets that match to a file of their own");
    save.setEnabled(false);
    save.addListener(
        SWT.Selection, event -> SaveDialogs.savePackets(getShell(), capture, filter.state().workingText()));
    onlyMatches =
        addButton(SWT.CHECK, "Only matches", "Show only the packets that match; else F3 goes from one to the next");
    onlyMatches.setSelection(true);
    onlyMatches.addListener(SWT.Selection, event -> changed.run());
    count = new Label(this, SWT.RIGHT);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(widthOf(count), SWT.DEFAULT).applyTo(count);
    fault = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().span(7, 1).grab(true, false).exclude(true).applyTo(fault);
    fault.setVisible(false);
    PaletteChange.follow(fault, this::colourFault);
    assist = FilterAssist.install(text, capture);
    listen(capture);
  }

  private Button addButton(int style, String label, String toolTip) {
    Button button = new Button(this, style | SWT.FLAT);
    button.setText(label);
    button.setToolTipText(toolTip);
    return button;
  }

  private static int widthOf(Label label) {
    label.setText(Quantities.grouped(10_000_000) + " of " + Quantities.grouped(10_000_000));
    int width = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    label.setText("");
    return width;
  }

  private void listen(CaptureReplay capture) {
    Display display = getDisplay();
    text.addListener(SWT.Modify, event -> display.timerExec(PAUSE_MILLIS, applied));
    text.addListener(SWT.Paint, this::paintHint);
    text.addListener(SWT.KeyDown, this::keyDown);
    text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT);
    filter.addListener(new ScreenRefresh(this, this::refresh)::soon);
    Consumer<String> wisher = wished -> display.asyncExec(() -> use(wished));
    capture.addFilterListener(wisher);
    Runnable replayed = new ScreenRefresh(this, this::judgeAnew)::soon;
    capture.addListener(replayed);
    addDisposeListener(event -> {
      capture.removeFilterListener(wisher);
      capture.removeListener(replayed);
      job.cancel();
    });
  }

  private void judgeAnew() {
    if (filter.wishAgainIfReplayed()) {
      job.schedule();
    }
  }

  private void keyDown(Event event) {
    if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !assist.isProposalPopupOpen()) {
      apply();
      FilterHistoryStore.add(text.getText());
    }
  }

  private void paintHint(Event event) {
    if (text.getCharCount() == 0) {
      event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
      event.gc.drawText(HINT, text.getLeftMargin() + 2, text.getTopMargin(), true);
    }
  }

  private void showHistory(Event event) {
    Menu menu = new Menu(this);
    List<String> entries = FilterHistoryStore.entries();
    for (String entry : entries) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(entry.replace("&", "&&"));
      item.addListener(SWT.Selection, chosen -> use(entry));
    }
    if (entries.isEmpty()) {
      MenuItem none = new MenuItem(menu, SWT.PUSH);
      none.setText("(none yet; Enter keeps a filter)");
      none.setEnabled(false);
    }
    menu.addListener(SWT.Hide, hidden -> getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  /** Uses a filter at once. */
  public void use(String wished) {
    if (isDisposed()) {
      return;
    }
    assist.setEnabled(false);
    text.setText(wished);
    text.setCaretOffset(wished.length());
    assist.setEnabled(true);
    apply();
    FilterHistoryStore.add(wished);
  }

  private void apply() {
    if (!isDisposed()) {
      getDisplay().timerExec(-1, applied);
      filter.wish(text.getText());
      job.schedule();
    }
  }

  private void refresh() {
    FilterState state = filter.state();
    boolean asTyped = state.text().equals(text.getText());
    showFault(asTyped ? state.fault() : null, state);
    save.setEnabled(state.working() != null);
    changed.run();
  }

  /** Shows how many packets match. */
  public void showCount(long packets) {
    FilteredPackets matches = filter.matches();
    String shown = matches == null
        ? ""
        : Quantities.grouped(matches.size()) + " of " + Quantities.grouped(packets)
            + (matches.isComplete() ? "" : " …");
    if (!count.getText().equals(shown)) {
      count.setText(shown);
    }
  }

  private void showFault(@Nullable FilterFault wrong, FilterState state) {
    text.setStyleRanges(new StyleRange[0]);
    String said = filter.failure() == null ? "" : filter.failure();
    if (wrong != null && text.getCharCount() > 0) {
      underline(wrong);
      String inForce = state.working() == null ? "" : "  (still in force: " + state.workingText() + ")";
      said = wrong.message() + inForce;
    }
    boolean visible = !said.isEmpty();
    fault.setText(said.replace("&", "&&"));
    colourFault();
    if (fault.getVisible() != visible || visible) {
      GridShare.setShown(fault, visible);
      PlacedLayout.layOut(getParent());
    }
  }

  private void colourFault() {
    fault.setForeground(Palette.of(getDisplay()).drop());
  }

  private void underline(FilterFault wrong) {
    int begin = Math.min(wrong.offset(), text.getCharCount() - 1);
    StyleRange style = new StyleRange();
    style.start = begin;
    style.length = Math.clamp(wrong.length(), 1, text.getCharCount() - begin);
    style.underline = true;
    style.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
    style.underlineColor = Palette.of(getDisplay()).drop();
    text.setStyleRange(style);
  }

  /** Whether only matching packets are to be shown. */
  public boolean showsOnlyMatches() {
    return onlyMatches.getSelection();
  }

  @Override
  public boolean setFocus() {
    text.selectAll();
    return text.setFocus();
  }
}
