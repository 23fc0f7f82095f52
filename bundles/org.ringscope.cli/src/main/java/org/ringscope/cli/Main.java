package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.session.NearMiss;
import org.ringscope.session.Version;

/** The command line's entry. */
public final class Main {
  private static final List<Supplier<Command>> COMMANDS = List.of(
      InfoCommand::new,
      ReplayCommand::new,
      TraceCommand::new,
      MirrorCommand::new,
      PlaceCommand::new,
      CollectCommand::new,
      PredictCommand::new,
      WhatIfCommand::new,
      ReportCommand::new);

  private Main() {}

  public static void main(String[] arguments) {
    StandardOutput standardOutput = new StandardOutput();
    PrintWriter out = new PrintWriter(standardOutput, false, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true);
    Interrupts interrupts = new Interrupts();
    int exitCode = run(arguments, new Terminal(out, err, interrupts));
    out.flush();
    interrupts.exit(standardOutput.tellFailure(err) ? ExitCode.FAILED : exitCode);
  }

  /** Runs a command line at that terminal and returns its exit code. */
  static int run(String[] arguments, Terminal terminal) {
    PrintWriter out = terminal.out();
    PrintWriter err = terminal.err();
    List<String> words = List.of(arguments);
    String first = words.isEmpty() ? "" : words.getFirst();
    try {
      return switch (first) {
        case "" -> throw new UsageException("Say what to do: " + String.join(", ", names()) + ", or name a capture.");
        case "-h", "--help", "help" -> print(help(words.subList(1, words.size())), out);
        case "-V", "--version" -> print("ringscope " + Version.TEXT + System.lineSeparator(), out);
        default -> run(command(first), words.subList(1, words.size()), terminal);
      };
    } catch (UsageException wrong) {
      err.println("ringscope: " + wrong.getMessage());
      boolean known = names().contains(first);
      err.println("Try 'ringscope " + (known ? first + " " : "") + "--help'.");
      return ExitCode.WRONG_USAGE;
    } catch (IOException | InterruptedException failure) {
      err.println("ringscope: " + message(failure));
      return ExitCode.FAILED;
    }
  }

  private static String help(List<String> names) {
    return names.isEmpty()
        ? HelpText.of(COMMANDS.stream().map(Supplier::get).toList())
        : HelpText.of(command(names.getFirst()));
  }

  private static Command command(String name) {
    int index = names().indexOf(name);
    if (index < 0) {
      throw new UsageException(name + " is neither a command nor a file" + NearMiss.question(name, names()));
    }
    return COMMANDS.get(index).get();
  }

  private static List<String> names() {
    return COMMANDS.stream().map(command -> command.get().name()).toList();
  }

  /** The two options that every command has win over whatever else is wrong. */
  private static int run(Command command, List<String> words, Terminal terminal)
      throws IOException, InterruptedException {
    if (words.contains("-h") || words.contains("--help")) {
      return print(HelpText.of(command), terminal.out());
    }
    if (words.contains("-V") || words.contains("--version")) {
      return print("ringscope " + Version.TEXT + System.lineSeparator(), terminal.out());
    }
    return command.run(command.options().read(words), terminal);
  }

  private static int print(String text, PrintWriter out) {
    out.print(text);
    out.flush();
    return ExitCode.DONE;
  }

  /** What to tell people of a failure that is no defect of ours. */
  static String message(Exception failure) {
    return switch (failure) {
      case NoSuchFileException e -> e.getFile() + ": no such file";
      case AccessDeniedException e -> e.getFile() + ": permission denied";
      case InterruptedException e -> "interrupted";
      default -> String.valueOf(failure.getMessage());
    };
  }
}
