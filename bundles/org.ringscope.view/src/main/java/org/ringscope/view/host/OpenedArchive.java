package org.ringscope.view.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.ringscope.session.Scenario;
import org.ringscope.session.predict.CounterSpan;
import org.ringscope.session.predict.HostArchive;

/**
 * What {@code ringscope collect} wrote, unpacked.
 *
 * @param capture its capture, as a file that stays
 * @param findings what its dumps say
 * @param span when the counters were dumped, if that is known
 */
public record OpenedArchive(Path capture, HostFindings findings, Optional<CounterSpan> span) {
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
      Path unpacked = archive.capture();
      String name = String.valueOf(file.getFileName());
      HostFindings findings = HostFindings.of(name, archive.dumps(), archive.device());
      Files.createDirectories(folder);
      Path capture = folder.resolve(name.replaceFirst("\\.tar$", "") + ".pcap");
      Files.move(unpacked, capture, StandardCopyOption.REPLACE_EXISTING);
      return new OpenedArchive(capture, findings, archive.counterSpan());
    }
  }

  /** A scenario with the archive's card and what lies between both dumps of counters, where that is known. */
  public Scenario scenario(Scenario base) {
    Scenario carded = base.withProfile(findings.profile());
    return span.map(counters -> counters.in(carded)).orElse(carded);
  }
}
