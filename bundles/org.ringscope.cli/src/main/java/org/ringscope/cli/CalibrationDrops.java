package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.session.DumpFiles;
import org.ringscope.session.predict.HostDumps;
import org.ringscope.session.whatif.RealDrops;

/** The value of {@code --calibrate}: a number of drops, or two dumps of counters that tell it. */
final class CalibrationDrops {
  private static final String OPTION = "--calibrate: ";

  private CalibrationDrops() {}

  /**
   * Reads it.
   *
   * @param device the device meant, where the dumps are of several
   * @throws IOException if a dump can't be read
   * @throws IllegalArgumentException if no number of drops follows from it, in words for people
   */
  static RealDrops read(String value, Optional<String> device) throws IOException {
    String[] files = value.split(",", -1);
    if (files.length == 1) {
      return new RealDrops(number(value), null);
    }
    if (files.length != 2 || files[0].isBlank() || files[1].isBlank()) {
      throw new UsageException(OPTION + "two files, BEFORE,AFTER, not " + value);
    }
    EthtoolDump dump = EthtoolDump.read(
        DumpFiles.read(List.of(Path.of(files[0]), Path.of(files[1]))), device.orElse(EthtoolDump.UNNAMED));
    RealCounts counts = counts(dump, device)
        .filter(found -> found.kind() == RealCounts.Kind.DELTA)
        .orElseThrow(() -> new UsageException(OPTION + "there is no ethtool -S in each of " + value));
    return RealDrops.of(counts).orElseThrow(() -> new UsageException(
        OPTION + "no counter of packets that found no descriptor counted between the two"));
  }

  private static Optional<RealCounts> counts(EthtoolDump dump, Optional<String> device) {
    try {
      return HostDumps.of(dump, device).real();
    } catch (IllegalArgumentException notClear) {
      throw new UsageException(OPTION + notClear.getMessage());
    }
  }

  private static long number(String drops) {
    try {
      return Long.parseLong(drops);
    } catch (NumberFormatException notOne) {
      throw new UsageException(OPTION + "a number of dropped packets, or BEFORE,AFTER, not " + drops);
    }
  }
}
