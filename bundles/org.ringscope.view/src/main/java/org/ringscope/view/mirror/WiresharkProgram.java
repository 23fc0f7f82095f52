package org.ringscope.view.mirror;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Wireshark as it is installed here, and how it is told to attach to a debug virtual NIC.
 *
 * @param file the program
 */
public record WiresharkProgram(Path file) {
  private static final String MAC_APPLICATION = "/Applications/Wireshark.app/Contents/MacOS/Wireshark";

  /** Where packages put it that don't reach everybody's search path. */
  private static final List<String> USUAL_PLACES = List.of(
      "/usr/bin/wireshark", "/usr/local/bin/wireshark", "/snap/bin/wireshark",
      "/var/lib/flatpak/exports/bin/org.wireshark.Wireshark");

  /**
   * Looks for Wireshark in the search path, then where it usually is.
   *
   * @param os name of the operating system, as {@code os.name} has it
   * @param environment of the process: {@code PATH}, and {@code ProgramFiles} on Windows
   * @param executable whether a file is there and can be started
   */
  public static Optional<WiresharkProgram> find(
      String os, Map<String, String> environment, Predicate<Path> executable) {
    boolean windows = os.toLowerCase(Locale.ROOT).startsWith("windows");
    List<Path> places = new ArrayList<>();
    String separator = windows ? ";" : ":";
    for (String folder : environment.getOrDefault("PATH", "").split(separator)) {
      if (!folder.isBlank()) {
        addPlace(places, folder, windows ? "Wireshark.exe" : "wireshark");
      }
    }
    if (windows) {
      for (String variable : List.of("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")) {
        String folder = environment.get(variable);
        if (folder != null) {
          addPlace(places, folder, "Wireshark", "Wireshark.exe");
        }
      }
    } else {
      addPlace(places, MAC_APPLICATION);
      USUAL_PLACES.forEach(place -> addPlace(places, place));
    }
    return places.stream().filter(executable).findFirst().map(WiresharkProgram::new);
  }

  /** A search path may name anything. */
  private static void addPlace(List<Path> places, String first, String... more) {
    try {
      places.add(Path.of(first, more));
    } catch (InvalidPathException noFolder) {
      return;
    }
  }

  /** The command that begins to capture from an address at once; of wireshark(1), -k and -i. */
  public List<String> command(TcpAddress address) {
    return List.of(file.toString(), "-k", "-i", address.wiresharkInterface());
  }
}
