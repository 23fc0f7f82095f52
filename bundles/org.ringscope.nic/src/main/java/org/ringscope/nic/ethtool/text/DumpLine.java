package org.ringscope.nic.ethtool.text;

/**
 * A line of a dump and where it stands.
 *
 * @param file name of the file
 * @param number line number, from 1
 * @param text the line without trailing blanks
 */
public record DumpLine(String file, int number, String text) {

  /** The line without blanks around it and without the marks of quoted mail. */
  public String content() {
    int start = 0;
    while (start < text.length() && (text.charAt(start) == '>' || Character.isWhitespace(text.charAt(start)))) {
      start++;
    }
    return text.substring(start);
  }

  @Override
  public String toString() {
    return file + ":" + number + ": " + text.strip();
  }
}
