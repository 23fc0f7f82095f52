package org.ringscope.view.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WiresharkProgramTest {
  private static Optional<String> find(String os, Map<String, String> environment, String... installed) {
    Set<String> files = Set.of(installed);
    return WiresharkProgram.find(os, environment, file -> files.contains(file.toString()))
        .map(program -> program.file().toString());
  }

  @Test
  void theSearchPathComesFirst() {
    Map<String, String> path = Map.of("PATH", "/opt/a:/opt/b:/usr/bin");
    assertEquals(
        Optional.of("/opt/b/wireshark"), find("Linux", path, "/opt/b/wireshark", "/usr/bin/wireshark"));
    assertEquals(Optional.of("/usr/bin/wireshark"), find("Linux", Map.of(), "/usr/bin/wireshark"));
    assertEquals(Optional.empty(), find("Linux", path, "/home/somebody/wireshark"));
    assertEquals(Optional.empty(), find("Linux", Map.of("PATH", ":\0:"), "/home/somebody/wireshark"));
  }

  @Test
  void packagesOfMacAndFlatpakAreFoundWhereTheyPutIt() {
    String application = "/Applications/Wireshark.app/Contents/MacOS/Wireshark";
    assertEquals(Optional.of(application), find("Mac OS X", Map.of("PATH", "/usr/bin"), application));
    String flatpak = "/var/lib/flatpak/exports/bin/org.wireshark.Wireshark";
    assertEquals(Optional.of(flatpak), find("Linux", Map.of("PATH", "/usr/bin"), flatpak));
  }

  @Test
  void windowsHasItAmongItsPrograms() {
    // Where this runs a path is joined by its own separator.
    String file = Path.of("C:\\Programs", "Wireshark", "Wireshark.exe").toString();
    assertEquals(Optional.of(file), find("Windows 11", Map.of("ProgramFiles", "C:\\Programs"), file));
  }

  @Test
  void itIsToldToBeginAtOnce() {
    assertEquals(
        List.of("/usr/bin/wireshark", "-k", "-i", "TCP@127.0.0.1:19000"),
        new WiresharkProgram(Path.of("/usr/bin/wireshark")).command(new TcpAddress("127.0.0.1", 19_000)));
  }
}
