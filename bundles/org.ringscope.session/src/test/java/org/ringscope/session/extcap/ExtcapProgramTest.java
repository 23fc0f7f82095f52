package org.ringscope.session.extcap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;

/** The program, run by a shell as Wireshark runs it, with a ringscope command made up here. */
class ExtcapProgramTest {
  /** No process has it: larger than Linux' largest (/proc/sys/kernel/pid_max is at most 2^22). */
  private static final long DEAD = 99_999_999;

  /** Prints its words, one a line, to standard output, and one to standard error. */
  private static final String FAKE = "#!/bin/sh\nprintf '%s\\n' \"$@\"\necho said >&2\nexit ${FAKE_EXIT:-0}\n";

  @TempDir
  private Path folder = Path.of("");

  private Path program = Path.of("");
  private Path records = Path.of("");

  /** @param said on standard error */
  private record Run(int exitCode, String out, String said) {}

  @BeforeEach
  void install() throws IOException {
    Program.require("sh");
    Path command = Files.writeString(folder.resolve("it's \"ours\" $(id).sh"), FAKE);
    assertTrue(command.toFile().setExecutable(true));
    program = ExtcapProgram.install(folder.resolve("extcap"), command);
    records = Files.createDirectories(folder.resolve("runtime").resolve("ringscope"));
  }

  private Run run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
    return run(List.of(program.toString()), environment, words);
  }

  private Run run(List<String> start, Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(start.stream(), Stream.of(words)).toList());
    builder.environment().put("HOME", folder.resolve("home").toString());
    builder.environment().put("XDG_RUNTIME_DIR", folder.resolve("runtime").toString());
    builder.environment().remove("XDG_STATE_HOME");
    builder.environment().putAll(environment);
    Process process = builder.redirectError(folder.resolve("said").toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Run(process.exitValue(), out, Files.readString(folder.resolve("said")));
  }

  private void record(String file, String name, String address, long pid) throws IOException {
    Files.writeString(
        records.resolve(file + ".nic"), "name=" + name + "\naddress=" + address + "\npid=" + pid + "\nnew=key\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "bash"})
  void debugNicsOfRunningProcessesAreListed(String shell) throws IOException, InterruptedException {
    Program.require(shell);
    long alive = ProcessHandle.current().pid();
    record("debug-4789", "debug", "127.0.0.1:4789", alive);
    record("six-5000", "six", "[::1]:5000", alive);
    record("gone-1", "gone", "127.0.0.1:1", DEAD);
    record("odd-2", "{odd}", "127.0.0.1:2", alive);
    record("odd-3", "odd", "127.0.0.1:3 --to /etc/passwd", alive);
    record("odd} {-4", "odd", "127.0.0.1:4", alive);
    Files.writeString(records.resolve("none-5.nic"), "nothing");
    String expected = """
        extcap {version=1.0}{display=Ringscope}
        interface {value=ringscope-replay}{display=Ringscope: replay a capture}
        interface {value=ringscope-debug-4789}{display=Ringscope: debug (127.0.0.1:4789)}
        interface {value=ringscope-six-5000}{display=Ringscope: six ([::1]:5000)}
        """;
    List<String> start = List.of(shell, program.toString());
    assertEquals(new Run(0, expected, ""), run(start, Map.of(), "--extcap-interfaces", "--extcap-version=4.0"));
  }

  @Test
  void oneThatRunsWithoutASessionIsListedToo() throws IOException, InterruptedException {
    Path state = Files.createDirectories(folder.resolve("home/.local/state/ringscope"));
    records = Files.move(records, state.resolve("run"));
    record("debug-4789", "debug", "127.0.0.1:4789", ProcessHandle.current().pid());
    String value = "{value=ringscope-debug-4789}";
    assertTrue(run(Map.of(), "--extcap-interfaces").out.contains(value));
    assertTrue(run(Map.of("XDG_RUNTIME_DIR", ""), "--extcap-interfaces").out.contains(value));
  }

  @Test
  void capturingFromADebugNicAttachesToIt() throws IOException, InterruptedException {
    record("debug-4789", "debug", "127.0.0.1:4789", ProcessHandle.current().pid());
    Path fifo = folder.resolve("fifo");
    Run run = run(Map.of(), "--capture", "--extcap-interface", "ringscope-debug-4789", "--fifo", fifo.toString());
    assertEquals(new Run(0, "", ""), run, "Wireshark would show anything on standard error as an error");
    assertEquals(List.of("mirror", "--to", "-", "--attach", "127.0.0.1:4789"), Files.readAllLines(fifo));
  }

  @Test
  void theReplayEntryHandsItsOptionsOnUnaltered() throws IOException, InterruptedException {
    Path fifo = folder.resolve("a fifo");
    String file = "--odd 'name' \"$(id)\" \\ *.pcap";
    String scenario = "a b;c.yaml";
    Run run = run(Map.of(), "--capture", "--extcap-interface=ringscope-replay", "--fifo=" + fifo, "--capture-file",
        file, "--ring=3", "--scenario", scenario, "--pace", "0.5", "--divert");
    assertEquals(new Run(0, "", ""), run);
    assertEquals(
        List.of("mirror", "--to", "-", "--pace", "0.5", "--ring", "3", "--scenario", scenario, "--divert", "--", file),
        Files.readAllLines(fifo));
  }

  @Test
  void whatRingscopeSaysIsShownIfItFails() throws IOException, InterruptedException {
    Run run = run(Map.of("FAKE_EXIT", "1"), "--capture", "--extcap-interface", "ringscope-replay", "--fifo",
        folder.resolve("fifo").toString(), "--capture-file", "x");
    assertEquals(new Run(1, "", "said\n"), run);
  }

  @Test
  void whatCannotBeIsRefused() throws IOException, InterruptedException {
    record("gone-1", "gone", "127.0.0.1:1", DEAD);
    String fifo = folder.resolve("fifo").toString();
    assertTrue(run(Map.of(), "--capture", "--extcap-interface", "ringscope-gone-1", "--fifo", fifo).said
        .contains("has ended"));
    assertTrue(run(Map.of(), "--capture", "--extcap-interface", "ringscope-../../x", "--fifo", fifo).said
        .contains("no interface"));
    assertTrue(run(Map.of(), "--capture", "--extcap-interface", "ringscope-replay", "--fifo", fifo).said
        .contains("Choose the capture file"));
    assertTrue(run(Map.of(), "--capture", "--extcap-interface", "ringscope-replay").said.contains("--fifo"));
    assertEquals(1, run(Map.of()).exitCode);
  }

  @Test
  void aDebugNicHasALinkTypeAndNothingToChoose() throws IOException, InterruptedException {
    Run types = run(Map.of(), "--extcap-interface", "ringscope-debug-4789", "--extcap-dlts");
    assertTrue(types.out.startsWith("dlt {number=1}{name=EN10MB}"), types.out);
    assertEquals(new Run(0, "", ""), run(Map.of(), "--extcap-interface", "ringscope-debug-4789", "--extcap-config"));
    List<String> options = run(Map.of(), "--extcap-interface", "ringscope-replay", "--extcap-config").out.lines()
        .toList();
    assertEquals(5, options.size());
    assertTrue(options.stream().allMatch(option -> option.startsWith("arg {number=")));
  }

  @Test
  void itIsPlainShell() throws IOException, InterruptedException {
    String plain = ExtcapProgram.install(folder.resolve("plain"), Path.of("/opt/ringscope/ringscope")).toString();
    Program.require("dash");
    assertEquals(List.of(), Program.run("dash", "-n", plain));
    Program.require("shellcheck");
    assertEquals(List.of(), Program.run("shellcheck", "--shell=sh", plain));
  }

  @Test
  void itLiesWhereWiresharkLooks() {
    Path home = Path.of("/home/user");
    Path later = Path.of("/home/user/.local/lib/wireshark/extcap");
    assertEquals(
        List.of(Path.of("/home/user/.config/wireshark/extcap"), later), ExtcapProgram.folders(Map.of(), home));
    assertEquals(
        List.of(Path.of("/c/wireshark/extcap"), later),
        ExtcapProgram.folders(Map.of("XDG_CONFIG_HOME", "/c"), home));
  }

  @Test
  void anOlderOneIsReplaced() throws IOException {
    Path other = Path.of("/somewhere/else/ringscope");
    assertEquals(program, ExtcapProgram.install(folder.resolve("extcap"), other));
    assertTrue(Files.readString(program).contains("\nringscope='/somewhere/else/ringscope'\n"));
    assertTrue(Files.isExecutable(program));
  }

  @Test
  void aFolderThatCannotBeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    IOException no = assertThrows(IOException.class, () -> ExtcapProgram.install(file, Path.of("/ringscope")));
    assertEquals("the extcap program can't be written to " + file + ": " + file + " is no folder", no.getMessage());
  }
}
