package org.ringscope.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Endpoint;
import org.ringscope.session.extcap.ExtcapProgram;
import org.ringscope.session.mirror.AttachedStream;
import org.ringscope.session.mirror.TargetText;
import org.ringscope.session.runtime.StateHome;

/** Options of mirror that replay nothing: they bring our debug virtual NICs into Wireshark's list of interfaces. */
final class WiresharkOptions {
  /** Set by the shell script that started this program: its own path. */
  private static final String COMMAND_PROPERTY = "ringscope.command";

  private @Nullable String folder;
  private @Nullable Endpoint server;

  void addTo(Options options) {
    options
        .lastText("--install-extcap", "DIR",
            "Show the debug virtual NICs of running Ringscopes in Wireshark's list of interfaces, and an entry that"
                + " starts a replay: write an extcap program to where Wireshark looks, or to DIR.",
            value -> folder = value)
        .text("--attach", "[ADDR:]PORT",
            "Copy what a running Ringscope (or any PCAP-over-IP server) sends from there to --to, which is - or a named"
                + " pipe. This is what that program runs.",
            value -> server = Option.read("--attach", value, Endpoint::parse));
  }

  /** Whether one of them is given, so that there is nothing to replay. */
  boolean areGiven() {
    return folder != null || server != null;
  }

  /**
   * Does what they say.
   *
   * @return the exit code
   * @throws UsageException if other words don't go with them
   */
  int run(List<String> captures, DeliveryOptions delivery, Terminal terminal) throws IOException {
    if (!captures.isEmpty()) {
      throw new UsageException(
          (folder != null ? "--install-extcap" : "--attach") + " replays nothing: " + captures.getFirst());
    }
    if (folder != null) {
      install(folder, terminal);
    } else if (server != null) {
      attach(server, delivery.stream());
    }
    return ExitCode.DONE;
  }

  private static void install(String folder, Terminal terminal) throws IOException {
    Path command = command();
    List<Path> programs = new ArrayList<>();
    for (Path place : folder.isEmpty()
        ? ExtcapProgram.folders(System.getenv(), StateHome.home(System.getenv()))
        : List.of(path(folder).toAbsolutePath())) {
      programs.add(ExtcapProgram.install(place, command));
    }
    String written = programs.stream().map(Path::toString).collect(Collectors.joining("\n  "));
    terminal.out().println("Written:\n  " + written);
    terminal.out().println("Wireshark lists its interfaces from its next start on (or Capture > Refresh Interfaces).");
    terminal.out().println("To take it away again, remove what was written.");
    terminal.out().flush();
  }

  private static Path command() throws IOException {
    String command = System.getProperty(COMMAND_PROPERTY);
    if (command == null) {
      throw new IOException("The extcap program starts the ringscope command, but this program was not started by it;"
          + " use the command.");
    }
    return path(command).toAbsolutePath().normalize();
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new UsageException(text + " is no file name: " + wrong.getReason());
    }
  }

  private static void attach(Endpoint server, String target) throws IOException {
    if (target.equals(TargetText.STANDARD_OUTPUT)) {
      AttachedStream.copy(server, new FileOutputStream(FileDescriptor.out).getChannel());
      return;
    }
    try (FileChannel pipe = FileChannel.open(path(target), StandardOpenOption.WRITE)) {
      AttachedStream.copy(server, pipe);
    }
  }
}
