package org.ringscope.session.predict;

import java.util.List;
import java.util.Optional;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.ImportedProfile;
import org.ringscope.nic.ethtool.SettingOrigin;
import org.ringscope.nic.statistics.RealCounts;

/**
 * What dumps say of one device: its settings, and what it counted.
 *
 * @param origins where the settings come from
 * @param real the difference of the first and the last {@code -S} if there are several; empty if there is none
 */
public record HostDumps(Card card, List<SettingOrigin> origins, Optional<RealCounts> real) {
  /**
   * Takes what dumps say of a device.
   *
   * @param dump of files in the order in which they were taken
   * @param device name of the device, if one is chosen
   * @throws IllegalArgumentException if there is no such device, or several and none is chosen
   */
  public static HostDumps of(EthtoolDump dump, Optional<String> device) {
    return of(dump.device(device));
  }

  /**
   * What the dumps of one device say.
   *
   * @throws IllegalArgumentException if the device has more rings than are modelled
   */
  public static HostDumps of(DeviceDump device) {
    ImportedProfile imported = ImportedProfile.of(device);
    return new HostDumps(
        CardReader.read(device, imported), imported.origins(), DeviceCounters.of(device).map(DeviceCounters::counts));
  }
}
