package org.ringscope.ui.packet;

import java.util.function.IntConsumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ringscope.view.packet.ByteRange;
import org.ringscope.view.packet.HexDump;

/** A packet's bytes, those of one field lit up. */
final class HexPane {
  private static final int MARGIN = 4;

  private final StyledText text;
  private HexDump dump = new HexDump(new byte[0]);
  private ByteRange lit = ByteRange.NONE;
  private boolean placing;

  /** @param chosen hears which byte the caret was moved to */
  HexPane(Composite parent, IntConsumer chosen) {
    text = new StyledText(parent, SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.FULL_SELECTION);
    text.setFont(JFaceResources.getTextFont());
    text.setMargins(MARGIN, 2, MARGIN, 2);
    text.setContent(new HexContent(dump));
    text.addLineStyleListener(this::style);
    text.addCaretListener(event -> {
      int offset = placing ? -1 : byteAt(event.caretOffset);
      if (offset >= 0) {
        chosen.accept(offset);
      }
    });
  }

  Control control() {
    return text;
  }

  /** Pixels in which a whole line stands, a scroll bar beside it. */
  int preferredWidth() {
    GC gc = new GC(text);
    gc.setFont(text.getFont());
    int letters = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth() * dump.width());
    gc.dispose();
    return text.computeTrim(0, 0, letters + 2 * MARGIN, 0).width;
  }

  /** Shows another packet's bytes, none of them lit up. */
  void show(byte[] bytes) {
    dump = new HexDump(bytes);
    lit = ByteRange.NONE;
    placing = true;
    text.setContent(new HexContent(dump));
    placing = false;
  }

  /** Lights up some bytes. */
  void lightHere(ByteRange range) {
    lit = range;
    text.redraw();
  }

  /** Lights up some bytes and scrolls to them if they are out of sight. */
  void light(ByteRange range) {
    lightHere(range);
    if (range.length() > 0) {
      reveal(range);
    }
  }

  private void reveal(ByteRange range) {
    int first = dump.lineOf(range.first());
    int visible = Math.max(1, text.getClientArea().height / text.getLineHeight());
    int top = text.getTopIndex();
    if (first < top || first >= top + visible) {
      text.setTopIndex(Math.max(0, first - visible / 3));
    }
  }

  private int byteAt(int caret) {
    int line = text.getLineAtOffset(caret);
    return dump.byteAt(line, caret - text.getOffsetAtLine(line));
  }

  private void style(LineStyleEvent event) {
    HexDump.Columns columns = dump.columns(text.getLineAtOffset(event.lineOffset), lit);
    if (columns != null) {
      event.styles = new StyleRange[] {
        lit(event.lineOffset + columns.hexFirst(), columns.hexEnd() - columns.hexFirst()),
        lit(event.lineOffset + columns.asciiFirst(), columns.asciiEnd() - columns.asciiFirst()),
      };
    }
  }

  private StyleRange lit(int start, int length) {
    return new StyleRange(
        start, length, text.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT),
        text.getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
  }
}
