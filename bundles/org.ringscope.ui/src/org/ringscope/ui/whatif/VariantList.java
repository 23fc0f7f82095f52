package org.ringscope.ui.whatif;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.Palette;
import org.ringscope.view.whatif.WhatIfAnswer;

/** A row a variant, with its drops as a number and as a bar; those without loss are marked. */
final class VariantList {
  private static final int CELL_PADDING = 16;
  private static final int BAR_MARGIN = 4;

  private final Table table;
  private @Nullable WhatIfAnswer shown;

  VariantList(Composite parent, Runnable selected) {
    table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.VIRTUAL);
    table.setHeaderVisible(true);
    GC gc = new GC(table);
    gc.setFont(table.getFont());
    for (WhatIfAnswer.Column column : WhatIfAnswer.Column.values()) {
      boolean left = column == WhatIfAnswer.Column.VARIANT || column == WhatIfAnswer.Column.BAR;
      TableColumn header = new TableColumn(table, left ? SWT.LEFT : SWT.RIGHT);
      header.setText(column.title());
      int widest = Math.max(gc.textExtent(column.sample()).x, gc.textExtent(column.title()).x);
      header.setWidth(widest + CELL_PADDING);
    }
    gc.dispose();
    table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    table.addListener(SWT.PaintItem, this::paintBar);
    table.addListener(SWT.Selection, event -> selected.run());
  }

  Table control() {
    return table;
  }

  void show(@Nullable WhatIfAnswer answer) {
    shown = answer;
    table.setItemCount(0);
    if (answer != null) {
      table.setItemCount(answer.rows().size());
      if (answer.found() >= 0) {
        table.setSelection(answer.found());
      }
    }
  }

  WhatIfAnswer.@Nullable Row selected() {
    int row = table.getSelectionIndex();
    return shown == null || row < 0 ? null : shown.rows().get(row);
  }

  private void fill(TableItem item, int index) {
    if (shown != null && index < shown.rows().size()) {
      WhatIfAnswer.Row row = shown.rows().get(index);
      for (WhatIfAnswer.Column column : WhatIfAnswer.Column.values()) {
        item.setText(column.ordinal(), row.text(column));
      }
    }
  }

  private void paintBar(Event event) {
    int index = table.indexOf((TableItem) event.item);
    if (event.index == WhatIfAnswer.Column.BAR.ordinal() && shown != null && index < shown.rows().size()) {
      WhatIfAnswer.Row row = shown.rows().get(index);
      Palette palette = Palette.of(table.getDisplay());
      int room = table.getColumn(event.index).getWidth() - 2 * BAR_MARGIN;
      int width = row.isLossless() ? 0 : (int) Math.max(1, Math.round(row.share() * room));
      event.gc.setBackground(palette.drop());
      event.gc.fillRectangle(event.x + BAR_MARGIN, event.y + BAR_MARGIN, width, event.height - 2 * BAR_MARGIN);
    }
  }
}
