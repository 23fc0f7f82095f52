package org.ringscope.nic.ethtool.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of a dump.
 *
 * @param name path of the file; its last two parts may tell device and command, as sosreport names its files
 * @param text what stands in it
 */
public record DumpText(String name, String text) {

  /** The lines that are not blank, whatever ends them. */
  public List<DumpLine> lines() {
    List<DumpLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        lines.add(new DumpLine(name, number, line.stripTrailing()));
      }
    }
    return lines;
  }
}
