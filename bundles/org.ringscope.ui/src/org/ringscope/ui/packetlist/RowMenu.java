package org.ringscope.ui.packetlist;

import java.util.Optional;
import java.util.function.IntFunction;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.ContextMenu;
import org.ringscope.ui.TableColumns;
import org.ringscope.ui.mirror.MirrorRequest;
import org.ringscope.ui.mirror.MirrorWish;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.PacketLine;
import org.ringscope.view.list.CellFilter;

/** The context menu of a packet list: on a row what can be done with it, on the header which columns there are. */
public final class RowMenu {
  private static final String SHOW_PATH = "org.ringscope.ui.showPath";
  private static final String EXPORT = "org.ringscope.ui.exportPackets";

  private final Table table;
  private final CaptureReplay capture;
  private final PacketCommands commands;
  private final IntFunction<@Nullable PacketLine> lines;
  private final ColumnsMenu columnsMenu;
  private final TableColumns columns;
  private boolean onHeader;
  private @Nullable PacketLine line;
  private @Nullable PacketColumn column;

  private RowMenu(
      Table table,
      CaptureReplay capture,
      PacketCommands commands,
      IntFunction<@Nullable PacketLine> lines,
      TableColumns columns) {
    this.table = table;
    this.capture = capture;
    this.commands = commands;
    this.lines = lines;
    this.columns = columns;
    columnsMenu = new ColumnsMenu(columns);
  }

  /**
   * Gives a list its menu.
   *
   * @param lines the line in a row on screen, from 0; null if there is none
   */
  public static void attach(
      Table table,
      CaptureReplay capture,
      PacketCommands commands,
      IntFunction<@Nullable PacketLine> lines,
      TableColumns columns) {
    RowMenu rowMenu = new RowMenu(table, capture, commands, lines, columns);
    ContextMenu.on(table, rowMenu::fill);
    table.addListener(SWT.MenuDetect, rowMenu::locate);
  }

  /** Finds out what the menu is about: what the pointer is on, or, called by key, the selected row. */
  private void locate(Event event) {
    boolean byKey = event.detail == SWT.MENU_KEYBOARD;
    Point at = table.toControl(event.x, event.y);
    onHeader = !byKey && at.y < table.getHeaderHeight();
    TableItem item = byKey || onHeader ? null : table.getItem(at);
    int row = byKey ? table.getSelectionIndex() : item == null ? -1 : table.indexOf(item);
    line = row < 0 ? null : lines.apply(row);
    column = item == null ? null : columnAt(item, at);
  }

  private @Nullable PacketColumn columnAt(TableItem item, Point at) {
    for (PacketColumn each : PacketColumn.values()) {
      Rectangle cell = item.getBounds(each.ordinal());
      if (columns.isShown(table.getColumn(each.ordinal())) && cell.contains(at)) {
        return each;
      }
    }
    return null;
  }

  private void fill(IMenuManager menu) {
    if (onHeader) {
      columnsMenu.fill(menu);
      return;
    }
    if (line != null) {
      fillRow(menu, line);
      menu.add(new Separator());
    }
    MenuManager choices = new MenuManager("Columns");
    columnsMenu.fill(choices);
    menu.add(choices);
  }

  private void fillRow(IMenuManager menu, PacketLine row) {
    menu.add(ContextMenu.entry("Copy", commands::copy));
    menu.add(new Separator());
    Optional<String> here = column == null ? Optional.empty() : CellFilter.of(row, column);
    here.ifPresent(filter -> menu.add(filtering("Filter by " + filter, filter)));
    MenuManager values = new MenuManager("Filter by Value");
    for (PacketColumn each : PacketColumn.values()) {
      CellFilter.of(row, each).ifPresent(filter -> values.add(filtering(each.title() + ": " + filter, filter)));
    }
    menu.add(values);
    menu.add(ContextMenu.entry("Follow Conversation", () -> follow(row.number())));
    menu.add(ContextMenu.entry("Show Path", () -> execute(SHOW_PATH)));
    menu.add(ContextMenu.entry(
        "Mirror This Flow…", () -> MirrorRequest.ask(MirrorWish.ofPacket(capture, row.number()))));
    menu.add(new Separator());
    menu.add(ContextMenu.entry("Export Packets…", () -> execute(EXPORT)));
  }

  private void follow(long number) {
    new FollowConversationJob(capture, number, table.getDisplay()).schedule();
  }

  private Action filtering(String text, String filter) {
    return ContextMenu.entry(text, () -> capture.requestFilter(filter));
  }

  private static void execute(String command) {
    try {
      PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
    } catch (CommandException e) {
      ILog.of(RowMenu.class).error(command + " can't be started.", e);
    }
  }
}
