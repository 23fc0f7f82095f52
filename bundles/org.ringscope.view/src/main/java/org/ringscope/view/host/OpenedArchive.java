package org.ringscope.view.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;
import org.ringscope.session.predict.HostArchive;

/**
 * What {@code ringscope collect} wrote, unpacked.
 *
 * @param capture its capture, as a file that stays
 * @param findings what its dumps say
 * @param from when the counters were dumped first, or null; the capture encloses both dumps
 * @param to when they were dumped again, or null
 */
public record OpenedArchive(
    Path capture, HostFindings findings, @Nullable TimeBound from, @Nullable TimeBound to) {
  /**
   * Unpacks an archive.
   *
   * @param folder where the capture is put, named after the archive; one unpacked there earlier is replaced
   * @throws IOException if it can't be read, or holds no capture or no dumps; the message is for people
   */
  public static OpenedArchive open(Path file, Path folder) throws IOException {
    if (!HostArchive.isArchive(file)) {
      throw new IOException(file + " is no archive of ringscope collect.");
    }
    try (HostArchive archive = HostArchive.open(file)) {
      Path unpacked = archive.capture().orElseThrow(() -> new IOException(file + " holds no capture."));
      List<DumpText> texts = new ArrayList<>(archive.before());
      texts.addAll(archive.after());
      String name = String.valueOf(file.getFileName());
      HostFindings findings = HostFindings.of(name, texts, archive.manifest("interface"));
      Files.createDirectories(folder);
      Path capture = folder.resolve(name.replaceFirst("\\.tar$", "") + ".pcap");
      Files.move(unpacked, capture, StandardCopyOption.REPLACE_EXISTING);
      return new OpenedArchive(
          capture, findings, bound(archive.manifest("counters_before")), bound(archive.manifest("counters_after")));
    }
  }

  /** A time that can't be read limits nothing. */
  private static @Nullable TimeBound bound(Optional<String> text) {
    try {
      return text.isEmpty() ? null : TimeBound.parse(text.orElseThrow());
    } catch (IllegalArgumentException noTime) {
      return null;
    }
  }

  /** A scenario with the archive's card and what lies between both dumps of counters, where that is known. */
  public Scenario scenario(Scenario base) {
    Scenario carded = base.withProfile(findings.profile());
    try {
      return from == null || to == null ? carded : carded.withSpan(from, to);
    } catch (IllegalArgumentException emptySpan) {
      return carded;
    }
  }
}
