package org.ringscope.ui.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.view.CaptureReplay;

/** The workbench window as its user sees it: visible tables and texts. */
final class Window {
  private Window() {}

  static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  static Shell shell() {
    return page().getWorkbenchWindow().getShell();
  }

  /** Opens a capture and waits until it is replayed, or found to be none. */
  static IEditorPart openAndWait(Path capture) {
    CaptureEditor.open(page(), capture);
    IEditorPart editor = page().getActiveEditor();
    CaptureReplay replay = editor.getAdapter(CaptureReplay.class);
    Eventually.is(
        () -> switch (replay.snapshot().state()) {
          case WAITING, RUNNING -> false;
          default -> true;
        },
        () -> "replayed: " + replay.snapshot());
    // The editor makes what it shows a turn later.
    control(Composite.class, pane -> pane.getClass().getSimpleName().equals("CapturePane"));
    return editor;
  }

  /**
   * Closes all editors, those too that the workbench opened because it took the test harness's options for captures.
   */
  static void closeAll() {
    page().closeAllEditors(false);
  }

  /** The visible table whose first columns have these titles, as soon as there is one. */
  private static Table table(String... titles) {
    String columns = Arrays.toString(titles);
    Eventually.is(() -> find(titles) != null, () -> "a visible table with columns " + columns);
    return Objects.requireNonNull(find(titles));
  }

  private static @Nullable Table find(String... titles) {
    List<Table> found = new ArrayList<>();
    collect(shell(), Table.class, found);
    for (Table table : found) {
      boolean fits = table.isVisible() && table.getColumnCount() >= titles.length;
      for (int i = 0; fits && i < titles.length; i++) {
        fits = table.getColumn(i).getText().equals(titles[i]);
      }
      if (fits) {
        return table;
      }
    }
    return null;
  }

  static Table packets() {
    return table("No.", "Time");
  }

  /**
   * The packet list when it has found out how many rows fit: what GTK says of a row's height before it has drawn one
   * is less than what it takes.
   */
  static Table settledPackets() {
    Table table = packets();
    int[] paints = new int[1];
    Listener painted = event -> paints[0] += table.getItemCount() > 1 ? 1 : 0;
    table.addListener(SWT.Paint, painted);
    Eventually.is(
        () -> {
          table.redraw();
          return paints[0] > 1 && rowsFit(table);
        },
        () -> table.getItemCount() + " rows that fit");
    table.removeListener(SWT.Paint, painted);
    return table;
  }

  private static boolean rowsFit(Table table) {
    int rows = table.getItemCount();
    Rectangle last = table.getItem(rows - 1).getBounds();
    // The header's room is above 0, where the rows begin.
    Rectangle room = table.getClientArea();
    return last.y > table.getItem(rows - 2).getBounds().y && last.y + last.height <= room.y + room.height;
  }

  static Table rings() {
    return table("Ring", "Packets");
  }

  /** The rings of the Comparison view. */
  static Table compared() {
    return table("Ring", "Packets before");
  }

  static Table debugNics() {
    return table("Debug vNIC", "Mirrors");
  }

  static boolean hasDebugNics() {
    return find("Debug vNIC", "Mirrors") != null;
  }

  static Table paths() {
    return table("Packets", "Share");
  }

  static Table problems() {
    return table("Severity", "Problem");
  }

  /** The visible control of a kind that {@code fits}, as soon as there is one. */
  static <T extends Control> T control(Class<T> kind, Predicate<T> fits) {
    Eventually.is(() -> findControl(kind, fits) != null, () -> "a visible " + kind.getSimpleName());
    return Objects.requireNonNull(findControl(kind, fits));
  }

  private static <T extends Control> @Nullable T findControl(Class<T> kind, Predicate<T> fits) {
    List<T> found = new ArrayList<>();
    collect(shell(), kind, found);
    return found.stream().filter(Control::isVisible).filter(fits).findFirst().orElse(null);
  }

  /** Chooses a text in the box that offers it. */
  static void choose(String text) {
    Combo combo = control(Combo.class, box -> box.indexOf(text) >= 0);
    combo.select(combo.indexOf(text));
    combo.notifyListeners(SWT.Selection, new Event());
  }

  /** Does what a menu, button or key would do. */
  static void execute(String command) {
    try {
      page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand(command, null);
    } catch (CommandException e) {
      throw new AssertionError(command, e);
    }
  }

  /** The texts of one row. */
  static List<String> row(Table table, int row) {
    List<String> texts = new ArrayList<>();
    for (int column = 0; column < table.getColumnCount(); column++) {
      texts.add(table.getItem(row).getText(column));
    }
    return texts;
  }

  /** All visible labels, a line each. */
  static String labels() {
    return labels(shell());
  }

  static String labels(Shell shell) {
    List<Label> found = new ArrayList<>();
    collect(shell, Label.class, found);
    StringBuilder texts = new StringBuilder();
    for (Label label : found) {
      if (label.isVisible()) {
        texts.append(label.getText()).append('\n');
      }
    }
    return texts.toString();
  }

  /** Where the filter of the capture in front is typed. */
  static StyledText filterBox() {
    return styledText(true);
  }

  /** The bytes of the Packet view. */
  static StyledText packetBytes() {
    return styledText(false);
  }

  private static StyledText styledText(boolean editable) {
    return control(StyledText.class, text -> text.getEditable() == editable);
  }

  /** The visible link with this text between its marks. */
  static Link link(String text) {
    return control(Link.class, link -> link.getText().contains("<a>" + text + "</a>"));
  }

  static void waitForLabel(String part) {
    Eventually.is(() -> labels().contains(part), () -> "a label with \"" + part + "\" among:\n" + labels());
  }

  /**
   * Waits until a control and what is in it are painted anew: GTK paints by a clock of its own, when events have run
   * dry already. Twice, as painting may find out what is to be painted otherwise, such as a graph that fits.
   */
  static void paint(Control control) {
    int[] paints = new int[1];
    Listener painted = event -> paints[0]++;
    control.addListener(SWT.Paint, painted);
    Eventually.is(
        () -> {
          Point size = control.getSize();
          control.redraw(0, 0, size.x, size.y, true);
          return paints[0] > 1;
        },
        () -> "painting of " + control);
    control.removeListener(SWT.Paint, painted);
  }

  static void press(Control control, int keyCode) {
    press(control, keyCode, 0);
  }

  /** @param held Shift and the like, as bits of SWT */
  static void press(Control control, int keyCode, int held) {
    Event event = new Event();
    event.keyCode = keyCode;
    event.stateMask = held;
    event.doit = true;
    control.notifyListeners(SWT.KeyDown, event);
  }

  /** Clicks the middle of a row. */
  static void click(Table table, int row, int held) {
    Rectangle bounds = table.getItem(row).getBounds();
    Event event = new Event();
    event.button = 1;
    event.x = bounds.x + bounds.width / 2;
    event.y = bounds.y + bounds.height / 2;
    event.stateMask = held;
    table.notifyListeners(SWT.MouseDown, event);
  }

  static void turnWheel(Control control, int lines) {
    Event event = new Event();
    event.count = lines;
    event.doit = true;
    control.notifyListeners(SWT.MouseVerticalWheel, event);
  }

  /** Whether a control of a kind is visible. */
  static boolean has(Class<? extends Control> kind) {
    return !visible(kind).isEmpty();
  }

  /** The only visible control of a kind. */
  static <T extends Control> T only(Class<T> kind) {
    List<T> found = visible(kind);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " visible controls of " + kind.getSimpleName());
    }
    return found.getFirst();
  }

  private static <T extends Control> List<T> visible(Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(shell(), kind, found);
    found.removeIf(control -> !control.isVisible());
    return found;
  }

  private static <T extends Control> void collect(Composite parent, Class<T> kind, List<T> found) {
    for (Control child : parent.getChildren()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      }
      if (child instanceof Composite composite) {
        collect(composite, kind, found);
      }
    }
  }
}
