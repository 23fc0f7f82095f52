package org.ringscope.view.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.DumpFiles;
import org.ringscope.session.Scenario;
import org.ringscope.session.predict.DeviceCounters;
import org.ringscope.session.predict.HostDumps;
import org.ringscope.view.counters.CountersTable;

/**
 * What dumps of ethtool say of a capture's card.
 *
 * @param source names of the files, for people
 * @param dump all that the files say, of this device and others
 * @param device name of the device
 * @param profile the card as it can be replayed with
 * @param cardShown whether the dumps show any of its settings; if not, all of the profile is a default
 * @param dumps the card as it can be predicted for, and what it counted
 * @param counters its counters; empty if there was no {@code ethtool -S}
 * @param doubts sentences about what was assumed or not understood
 */
public record HostFindings(
    String source,
    EthtoolDump dump,
    String device,
    NicProfile profile,
    boolean cardShown,
    HostDumps dumps,
    Optional<DeviceCounters> counters,
    List<String> doubts) {
  private static final int MOST_LINES_TOLD = 5;

  public HostFindings {
    doubts = List.copyOf(doubts);
  }

  /** The scenario with this host's card. */
  public Scenario in(Scenario scenario) {
    return scenario.withProfile(profile);
  }

  /**
   * Reads files; of two dumps of counters the earlier comes first, as {@link DumpOrder} has it.
   *
   * @throws IOException if one can't be read, or nothing is to be learnt from them; the message is for people
   */
  public static HostFindings read(List<Path> files) throws IOException {
    List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    return of(String.join(", ", names), DumpFiles.read(files), Optional.empty());
  }

  /**
   * Takes dumps together.
   *
   * @param device the device meant, if that is known; else it is the first that the dumps tell anything of
   * @throws IOException if nothing is to be learnt from them; the message is for people
   */
  static HostFindings of(String source, List<DumpText> texts, Optional<String> device) throws IOException {
    EthtoolDump dump = EthtoolDump.read(texts, device.orElse(EthtoolDump.UNNAMED));
    if (dump.isEmpty()) {
      throw nothingFound(source);
    }
    try {
      if (device.isPresent()) {
        return of(source, dump, dump.device(device)).orElseThrow(() -> nothingFound(source));
      }
      return dump.devices().stream().flatMap(each -> of(source, dump, each).stream()).findFirst()
          .orElseThrow(() -> nothingFound(source));
    } catch (IllegalArgumentException wrong) {
      throw new IOException(source + ": " + wrong.getMessage(), wrong);
    }
  }

  private static Optional<HostFindings> of(String source, EthtoolDump dump, DeviceDump chosen) {
    ImportedProfile imported = ImportedProfile.of(chosen);
    boolean shown = imported.origins().stream()
        .anyMatch(origin -> origin.source().startsWith("ethtool -") && !origin.setting().equals("driver"));
    Optional<DeviceCounters> counters = DeviceCounters.of(chosen);
    if (!shown && counters.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new HostFindings(
        source, dump, chosen.name(), imported.profile(), shown, HostDumps.of(chosen), counters,
        doubts(dump, imported)));
  }

  /** Names of all devices that the dumps are of, this one among them. */
  public List<String> devices() {
    return dump.devices().stream().map(DeviceDump::name).toList();
  }

  /**
   * What the same dumps say of another device.
   *
   * @param other one of {@link #devices}
   * @throws IOException if nothing is to be learnt of it; the message is for people
   */
  public HostFindings of(String other) throws IOException {
    try {
      return of(source, dump, dump.device(Optional.of(other))).orElseThrow(() -> nothingFound(other));
    } catch (IllegalArgumentException wrong) {
      throw new IOException(other + ": " + wrong.getMessage(), wrong);
    }
  }

  /** The card's counters beside the model's; the model's alone if the card's were not dumped. */
  public CountersTable beside(ReplayReport report) {
    return counters.map(real -> CountersTable.of(report, real)).orElseGet(() -> CountersTable.of(report));
  }

  private static IOException nothingFound(String source) {
    return new IOException(source + ": no output of ethtool was found that tells of a card's settings or counters.");
  }

  private static List<String> doubts(EthtoolDump dump, ImportedProfile imported) {
    List<String> doubts = new ArrayList<>(imported.doubts());
    dump.messages().forEach(line -> doubts.add("ethtool said: " + line.text()));
    int unknown = dump.notUnderstood().size();
    dump.notUnderstood().stream().limit(MOST_LINES_TOLD).forEach(line -> doubts.add("Not understood: " + line.text()));
    if (unknown > MOST_LINES_TOLD) {
      doubts.add("… and " + (unknown - MOST_LINES_TOLD) + " more lines.");
    }
    return doubts;
  }
}
