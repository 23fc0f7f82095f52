package org.ringscope.nic.ethtool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringscope.nic.ethtool.text.DeviceNaming;
import org.ringscope.nic.ethtool.text.DumpLine;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.nic.ethtool.text.Section;
import org.ringscope.nic.ethtool.text.SectionSplitter;

/**
 * Outputs of ethtool, of any number of commands and devices, in any order and any number of files. What is not
 * understood is listed, never an error.
 */
public final class EthtoolDump {
  /** Name of a device that nothing in the dump names. */
  public static final String UNNAMED = "(unnamed)";

  private final Map<String, DeviceDump> devices = new LinkedHashMap<>();
  private final List<DumpLine> notUnderstood = new ArrayList<>();
  private final List<DumpLine> messages = new ArrayList<>();
  private int lines;

  private EthtoolDump() {}

  /** Reads files of which nothing more is known. */
  public static EthtoolDump read(List<DumpText> files) {
    return read(files, UNNAMED);
  }

  /**
   * Reads files.
   *
   * @param device device that outputs belong to for which nothing else tells a name
   */
  public static EthtoolDump read(List<DumpText> files, String device) {
    EthtoolDump dump = new EthtoolDump();
    List<Section> sections = new ArrayList<>();
    for (DumpText file : files) {
      SectionSplitter.Cut cut = SectionSplitter.split(file);
      dump.lines += file.lines().size();
      dump.messages.addAll(cut.messages());
      dump.notUnderstood.addAll(cut.overlong());
      sections.addAll(cut.sections());
    }
    for (Section section : DeviceNaming.name(sections, device)) {
      dump.devices
          .computeIfAbsent(section.device().orElse(device), DeviceDump::new)
          .add(section, dump.notUnderstood::add);
    }
    return dump;
  }

  /** Whether no line of it is understood. */
  public boolean isEmpty() {
    return devices.isEmpty() || notUnderstood.size() == lines;
  }

  /** The devices in the order in which the dump names them. */
  public List<DeviceDump> devices() {
    return List.copyOf(devices.values());
  }

  /**
   * The chosen device, or the only one.
   *
   * @param device name of the chosen device, if one is chosen
   * @throws IllegalArgumentException listing the devices, if there is none of that name, none is chosen of several,
   *     or no line of the dump is understood
   */
  public DeviceDump device(Optional<String> device) {
    if (isEmpty()) {
      throw new IllegalArgumentException("No output of ethtool was found.");
    }
    if (device.isPresent()) {
      return Optional.ofNullable(devices.get(device.get()))
          .orElseThrow(
              () -> new IllegalArgumentException("The dumps hold nothing of " + device.get() + ", but of " + names()));
    }
    if (devices.size() > 1) {
      throw new IllegalArgumentException("The dumps are of several devices; choose one with --dev: " + names());
    }
    return devices.values().iterator().next();
  }

  private String names() {
    return String.join(", ", devices.keySet());
  }

  /** Lines that are not blank. */
  public int lines() {
    return lines;
  }

  /** Lines that say something unknown here, with file and number. */
  public List<DumpLine> notUnderstood() {
    return Collections.unmodifiableList(notUnderstood);
  }

  /** Errors that ethtool printed instead of an output. */
  public List<DumpLine> messages() {
    return Collections.unmodifiableList(messages);
  }
}
