package org.ringscope.ui.packet;

import org.eclipse.swt.custom.StyledTextContent;
import org.eclipse.swt.custom.TextChangeListener;
import org.ringscope.view.packet.HexDump;

/** A packet's bytes as a text that can't be changed; each of its lines is made when it is asked for. */
final class HexContent implements StyledTextContent {
  private static final String DELIMITER = "\n";

  private final HexDump dump;
  private final int stride;

  HexContent(HexDump dump) {
    this.dump = dump;
    // All lines but the last one have the same length.
    stride = dump.width() + DELIMITER.length();
  }

  @Override
  public int getLineCount() {
    return Math.max(1, dump.lines());
  }

  @Override
  public String getLine(int line) {
    return line < dump.lines() ? dump.line(line) : "";
  }

  @Override
  public int getCharCount() {
    int last = getLineCount() - 1;
    return last * stride + getLine(last).length();
  }

  @Override
  public int getLineAtOffset(int offset) {
    return Math.min(offset / stride, getLineCount() - 1);
  }

  @Override
  public int getOffsetAtLine(int line) {
    return line * stride;
  }

  @Override
  public String getLineDelimiter() {
    return DELIMITER;
  }

  @Override
  public String getTextRange(int start, int length) {
    StringBuilder text = new StringBuilder(length);
    int end = start + length;
    for (int line = getLineAtOffset(start); line < getLineCount() && line * stride < end; line++) {
      String whole = getLine(line) + DELIMITER;
      int from = Math.max(0, start - line * stride);
      int to = Math.min(whole.length(), end - line * stride);
      text.append(whole, from, Math.max(from, to));
    }
    return text.toString();
  }

  @Override
  public void addTextChangeListener(TextChangeListener listener) {
    // The text never changes.
  }

  @Override
  public void removeTextChangeListener(TextChangeListener listener) {
    // None was kept.
  }

  @Override
  public void replaceTextRange(int start, int replaceLength, String text) {
    throw new UnsupportedOperationException("a packet's bytes can't be changed");
  }

  @Override
  public void setText(String text) {
    throw new UnsupportedOperationException("a packet's bytes can't be changed");
  }
}
