package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.ringscope.session.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line's entry. */
@Command(
    name = "ringscope",
    description = "Replays packet captures through a model of a network card and shows which ring each packet went to.",
    subcommands = {InfoCommand.class, ReplayCommand.class, CommandLine.HelpCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Without a command: ringscope [CAPTURE...] opens the workbench.",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done up to damaged input."
    })
public final class Main implements Runnable {
  /** Prints {@code ringscope 0.1.0}. */
  static final class VersionProvider implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ringscope " + Version.TEXT};
    }
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  public static void main(String[] arguments) {
    StandardOutput standardOutput = new StandardOutput();
    PrintWriter out = new PrintWriter(standardOutput, false, System.out.charset());
    PrintWriter err = new PrintWriter(System.err, true);
    int exitCode = run(arguments, out, err);
    out.flush();
    System.exit(standardOutput.tellFailure(err) ? ExitCode.FAILED : exitCode);
  }

  /** Runs a command line with the given streams and returns its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((wrong, given) -> refuse(wrong, err))
        .setExecutionExceptionHandler((failure, line, parsed) -> fail(failure, err))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: info or replay.");
  }

  /** A page of usage would hide what is wrong. */
  private static int refuse(CommandLine.ParameterException wrong, PrintWriter err) {
    err.println("ringscope: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("Try '" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.WRONG_USAGE;
  }

  private static int fail(Exception failure, PrintWriter err) throws Exception {
    if (!(failure instanceof IOException || failure instanceof InterruptedException)) {
      throw failure;
    }
    err.println("ringscope: " + message(failure));
    return ExitCode.FAILED;
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
