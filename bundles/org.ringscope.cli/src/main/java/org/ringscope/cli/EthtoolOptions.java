package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.ethtool.SettingOrigin;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.session.DumpFiles;

/** Options that take the card from a machine's dumps of ethtool. */
final class EthtoolOptions {
  private static final int MOST_LINES_NAMED = 5;

  private final List<Path> files = new ArrayList<>();
  private @Nullable String device;

  void addTo(Options options) {
    options
        .text("--ethtool", "FILE",
            "Take the card from what ethtool printed (-i -x -l -g -c -n ..., unaltered, one or several in a file, or a"
                + " folder); may be given several times.",
            value -> files.add(Path.of(value)))
        .text("--dev", "D", "The device meant, where the dumps are of several.", value -> device = value);
  }

  /**
   * The card in the dumps, if any are given; where each setting comes from and what was not understood is told.
   *
   * @throws IOException if a dump can't be read
   * @throws UsageException if it is not clear which device is meant
   */
  Optional<ImportedProfile> imported(PrintWriter err) throws IOException {
    if (files.isEmpty()) {
      if (device != null) {
        throw new UsageException("--dev chooses among the devices of dumps; give --ethtool, too");
      }
      return Optional.empty();
    }
    Optional<String> chosen = Optional.ofNullable(device);
    EthtoolDump dump = EthtoolDump.read(DumpFiles.read(files), chosen.orElse(EthtoolDump.UNNAMED));
    try {
      ImportedProfile imported = ImportedProfile.of(dump.device(chosen));
      tell(imported, dump, err);
      return Optional.of(imported);
    } catch (IllegalArgumentException notClear) {
      throw new UsageException("--ethtool: " + notClear.getMessage());
    }
  }

  private static void tell(ImportedProfile imported, EthtoolDump dump, PrintWriter err) {
    String name = imported.profile().name();
    for (SettingOrigin origin : imported.origins()) {
      err.println(name + ": " + origin.setting() + " " + origin.value() + " (" + origin.source() + ")");
    }
    err.println(name + ": the ring of a packet is " + imported.certainty().text());
    imported.doubts().forEach(doubt -> err.println(name + ": " + doubt));
    List<DumpLine> unknown = dump.notUnderstood();
    unknown.stream().limit(MOST_LINES_NAMED).forEach(line -> err.println("not understood: " + line));
    if (unknown.size() > MOST_LINES_NAMED) {
      err.println("not understood: " + (unknown.size() - MOST_LINES_NAMED) + " more lines");
    }
  }
}
