package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.ethtool.SettingOrigin;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.report.format.SafeText;
import org.ringscope.session.DumpFiles;

/** Options that take the card from a machine's dumps of ethtool. */
final class EthtoolOptions {
  private static final int MOST_LINES_NAMED = 5;
  private static final int LONGEST_LINE = 160;

  private final List<Path> files = new ArrayList<>();
  private Optional<String> device = Optional.empty();

  void addTo(Options options) {
    options
        .text("--ethtool", "FILE",
            "Take the card from what ethtool printed (-i -x -l -g -c -n ..., unaltered, one or several in a file, or a"
                + " folder); may be given several times.",
            value -> files.add(Path.of(value)))
        .text("--dev", "D", "The device meant, where the dumps are of several.", value -> device = Optional.of(value));
  }

  /**
   * The dumps, in the order in which they are named.
   *
   * @throws IOException if one can't be read
   */
  List<DumpText> texts() throws IOException {
    return DumpFiles.read(files);
  }

  /** Whether any dump is named. */
  boolean isGiven() {
    return !files.isEmpty();
  }

  /** The device meant, if one is named. */
  Optional<String> device() {
    return device;
  }

  /**
   * The card in the dumps, if any are given; where each setting comes from and what was not understood is told.
   *
   * @throws IOException if a dump can't be read
   * @throws UsageException if it is not clear which device is meant
   */
  Optional<ImportedProfile> imported(PrintWriter err) throws IOException {
    if (!isGiven()) {
      if (device.isPresent()) {
        throw new UsageException("--dev chooses among the devices of dumps; give --ethtool, too");
      }
      return Optional.empty();
    }
    EthtoolDump dump = EthtoolDump.read(texts(), device.orElse(EthtoolDump.UNNAMED));
    try {
      ImportedProfile imported = ImportedProfile.of(dump.device(device));
      tell(imported, err);
      tellUnknown(dump, err);
      return Optional.of(imported);
    } catch (IllegalArgumentException notClear) {
      throw new UsageException("--ethtool: " + notClear.getMessage());
    }
  }

  private static void tell(ImportedProfile imported, PrintWriter err) {
    String name = imported.profile().name();
    for (SettingOrigin origin : imported.origins()) {
      err.println(name + ": " + origin.setting() + " " + origin.value() + " (" + origin.source() + ")");
    }
    err.println(name + ": the ring of a packet is " + imported.certainty().text());
    imported.doubts().forEach(doubt -> err.println(name + ": " + doubt));
  }

  /** Names the first lines that weren't understood; they come from anywhere, so that no terminal may obey them. */
  static void tellUnknown(EthtoolDump dump, PrintWriter err) {
    List<DumpLine> unknown = dump.notUnderstood();
    for (DumpLine line : unknown.subList(0, Math.min(MOST_LINES_NAMED, unknown.size()))) {
      String text = SafeText.visible(line.toString());
      boolean tooLong = text.length() > LONGEST_LINE;
      err.println("not understood: " + (tooLong ? text.substring(0, LONGEST_LINE) + "..." : text));
    }
    if (unknown.size() > MOST_LINES_NAMED) {
      err.println("not understood: " + (unknown.size() - MOST_LINES_NAMED) + " more lines");
    }
  }
}
