package org.ringscope.session.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;

/** The script, run by a shell against an ethtool and a tcpdump made up here, and judged by tar. */
class CollectScriptTest {
  private static final String FAKE_ETHTOOL = """
      #!/bin/sh
      case "$1" in
        -i) echo 'driver: ixgbe' ;;
        -n) [ $# -eq 2 ] && { echo 'rxclass: Cannot get RX rings: Operation not supported' >&2; exit 95; } ;;
        -x) echo 'half a table'; echo 'no key' >&2; exit 1 ;;
      esac
      echo "ethtool $*"
      """;

  private static final String FAKE_TCPDUMP = """
      #!/bin/sh
      case "$*" in *nano*) echo 'tcpdump: unrecognized option' >&2; exit 1 ;; esac
      trap 'echo "2 packets captured" >&2; exit 0' TERM INT
      echo 'tcpdump: listening on lo' >&2
      echo "tcpdump $*"
      while :; do sleep 0.1; done
      """;

  @TempDir private Path folder = Path.of("");
  private Path programs = Path.of("");
  private Path out = Path.of("");

  /** @param said on standard error */
  private record Run(int exitCode, String said) {}

  @BeforeEach
  void makePrograms() throws IOException {
    if (!Files.isDirectory(Path.of("/sys/class/net/lo"))) {
      Assumptions.abort("no Linux with a loopback interface");
    }
    Program.require("tar");
    programs = Files.createDirectory(folder.resolve("bin"));
    out = Files.createDirectory(folder.resolve("out"));
    program("ethtool", FAKE_ETHTOOL);
    program("tcpdump", FAKE_TCPDUMP);
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(programs.resolve(name), text);
    assertTrue(file.toFile().setExecutable(true));
  }

  private Process start(String shell, String... arguments) throws IOException {
    Path script = Files.writeString(folder.resolve("collect.sh"), CollectScript.text("", 1));
    List<String> command = Stream.concat(Stream.of(shell, script.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(out.toFile());
    builder.environment().put("PATH", programs + File.pathSeparator + builder.environment().get("PATH"));
    return builder.start();
  }

  private Run run(String shell, String... arguments) throws IOException, InterruptedException {
    Process process = start(shell, arguments);
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Run(process.exitValue(), said);
  }

  private String member(String name) throws IOException, InterruptedException {
    return String.join("\n", Program.run("tar", "-xOf", out.resolve("host.tar").toString(), name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash"})
  void everyViewIsThereBeforeAndAfter(String shell) throws IOException, InterruptedException {
    Program.require(shell);
    assertEquals(new Run(0, "collect: capturing on lo for 1 s ...\ncollect: wrote host.tar\n"),
        run(shell, "lo", "1", "host.tar"));
    List<String> members = Program.run("tar", "-tf", out.resolve("host.tar").toString());
    assertEquals(List.of("MANIFEST", "capture.pcap", "capture.log"), members.subList(0, 3));
    for (String when : List.of("before/", "after/")) {
      for (String view : List.of("-S", "-l", "-g", "-c", "-k", "-u", "--show-priv-flags")) {
        assertEquals("ethtool " + view + " lo", member(when + "ethtool_" + view));
      }
      assertEquals("ethtool -n lo rx-flow-hash udp6", member(when + "ethtool_-n_rx-flow-hash_udp6"));
      assertEquals("half a table", member(when + "ethtool_-x"), "what it said before it failed is kept");
      assertFalse(members.contains(when + "ethtool_-n"), "it failed without a word");
      assertTrue(members.contains(when + "proc_interrupts") && members.contains(when + "proc_net_softnet_stat"));
      assertTrue(member(when + "uname_-a").startsWith("Linux"));
    }
    assertTrue(member("capture.pcap").startsWith("tcpdump -p -n -i lo -s 256"));
    assertTrue(member("capture.log").contains("2 packets captured"), "it was let to end by itself");
    assertOnly("host.tar");
  }

  @Test
  void theManifestSaysWhatAndWhenAndWhatIsMissing() throws IOException, InterruptedException {
    run("sh", "lo", "1", "host.tar");
    List<String> manifest = member("MANIFEST").lines().toList();
    assertEquals("ringscope-collect 1, interface lo, driver ixgbe, address 00:00:00:00:00:00, seconds 1",
        String.join(", ", manifest.subList(0, 5)));
    assertTrue(manifest.contains("note before/ethtool_-n: exit status 95: "
        + "rxclass: Cannot get RX rings: Operation not supported"), manifest::toString);
    assertTrue(manifest.contains("note after/ethtool_-x: exit status 1: no key"), manifest::toString);
    double waited = moment(manifest, "counters_after ") - moment(manifest, "counters_before ");
    assertTrue(waited >= 1 && moment(manifest, "started ") <= moment(manifest, "counters_before "), "as asked for");
  }

  private static double moment(List<String> manifest, String key) {
    return manifest.stream().filter(line -> line.startsWith(key)).findFirst()
        .map(line -> Double.parseDouble(line.substring(key.length()))).orElseThrow();
  }

  @Test
  void whoMayNotCaptureIsToldWhatIsNeeded() throws IOException, InterruptedException {
    program("tcpdump", "#!/bin/sh\necho \"tcpdump: lo: You don't have permission to capture\" >&2\nexit 1\n");
    Run run = run("sh", "lo", "1", "host.tar");
    assertEquals(1, run.exitCode);
    assertTrue(run.said.contains("CAP_NET_RAW"), run.said);
    assertOnly();
  }

  @Test
  void interruptedItLeavesNothing() throws IOException, InterruptedException {
    Process process = start("sh", "lo", "600", "host.tar");
    var said = process.errorReader();
    assertEquals("collect: capturing on lo for 600 s ...", said.readLine());
    process.toHandle().destroy();
    assertEquals("collect: interrupted; nothing is kept", said.readLine());
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(130, process.exitValue());
    assertOnly();
  }

  @Test
  void anOldArchiveStaysUntilTheNewOneIsWhole() throws IOException, InterruptedException {
    Files.writeString(out.resolve("host.tar"), "old");
    program("tcpdump", "#!/bin/sh\nexit 1\n");
    assertEquals(1, run("sh", "lo", "1", "host.tar").exitCode);
    assertEquals("old", Files.readString(out.resolve("host.tar")));
    program("tcpdump", FAKE_TCPDUMP);
    assertEquals(0, run("sh", "lo", "1", "host.tar").exitCode);
    assertTrue(member("MANIFEST").startsWith("ringscope-collect 1"));
    assertOnly("host.tar");
  }

  @Test
  void wordsThatCannotBeAreRefusedBeforeAnythingIsDone() throws IOException, InterruptedException {
    assertTrue(run("sh").said.contains("name an interface"));
    assertTrue(run("sh", "../lo").said.contains("name an interface"));
    assertTrue(run("sh", "lo;id").said.contains("name an interface"));
    assertTrue(run("sh", "nosuch0").said.contains("there is no interface nosuch0; there are: "));
    assertTrue(run("sh", "lo", "ten").said.contains("whole number"));
    assertTrue(run("sh", "lo", "1", "nowhere/host.tar").said.contains("does not exist"));
    assertTrue(run("sh", "lo", "1", ".").said.contains("is a folder"));
    assertOnly();
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(List.of(names), files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void theScriptIsPlainShell() throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("s.sh"), CollectScript.text("eth0", 30));
    Program.require("dash");
    assertEquals(List.of(), Program.run("dash", "-n", script.toString()));
    Program.require("shellcheck");
    assertEquals(List.of(), Program.run("shellcheck", "--shell=sh", script.toString()));
  }

  @Test
  void whatItIsPrintedForIsItsDefault() throws IOException {
    String text = CollectScript.text("eth0", 30);
    assertTrue(text.contains("\ndefault_interface=eth0\ndefault_seconds=30\n"));
    assertThrows(IllegalArgumentException.class, () -> CollectScript.text("$(id)", 30));
    assertFalse(CollectScript.takes("-x") || CollectScript.takes("") || CollectScript.takes("a b"));
  }
}
