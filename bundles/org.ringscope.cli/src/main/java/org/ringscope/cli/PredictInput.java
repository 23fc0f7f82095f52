package org.ringscope.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.Scenario;
import org.ringscope.session.predict.Card;
import org.ringscope.session.predict.HostArchive;
import org.ringscope.session.predict.HostDumps;

/** What {@code predict} is given: an archive, or captures and files with what ethtool printed. */
final class PredictInput {
  private static final String NO_DEVICE = "DEV";

  private final EthtoolOptions ethtool = new EthtoolOptions();

  void addTo(Options options) {
    ethtool.addTo(options);
  }

  /**
   * Opened input.
   *
   * @param archive the archive that the capture lies in, or null
   */
  record Opened(List<Path> captures, HostDumps dumps, Scenario scenario, @Nullable HostArchive archive)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      if (archive != null) {
        archive.close();
      }
    }
  }

  /**
   * Opens what the command line names.
   *
   * @throws IOException if something can't be read
   * @throws UsageException if the words don't fit together
   */
  Opened open(List<String> operands, Scenario scenario, PrintWriter err) throws IOException {
    if (operands.isEmpty()) {
      throw new UsageException("name HOST.tar, as collect writes it, or at least one CAPTURE");
    }
    List<Path> files = new ArrayList<>();
    for (String operand : operands) {
      files.add(path(operand));
    }
    if (files.size() == 1 && HostArchive.isArchive(files.getFirst())) {
      return openArchive(files.getFirst(), scenario, err);
    }
    return new Opened(files, dumps(ethtool.texts(), scenario, Optional.empty(), err), scenario, null);
  }

  private static Path path(String operand) throws IOException {
    if (operand.equals("-")) {
      throw new UsageException("predict reads a capture twice, so it needs a file, not standard input");
    }
    try {
      return Path.of(operand);
    } catch (InvalidPathException wrong) {
      throw new IOException(operand + " is no file name: " + wrong.getReason(), wrong);
    }
  }

  private Opened openArchive(Path file, Scenario scenario, PrintWriter err) throws IOException {
    HostArchive archive = HostArchive.open(file);
    try {
      List<Path> capture = List.of(archive.capture());
      List<DumpText> texts = new ArrayList<>(archive.dumps());
      texts.addAll(ethtool.texts());
      HostDumps dumps = dumps(texts, scenario, archive.device(), err);
      Scenario spanned = archive.counterSpan().map(span -> span.in(scenario)).orElse(scenario);
      return new Opened(capture, dumps, spanned, archive);
    } catch (IOException | RuntimeException wrong) {
      archive.close();
      throw wrong;
    }
  }

  private HostDumps dumps(List<DumpText> texts, Scenario scenario, Optional<String> named, PrintWriter err) {
    Optional<String> chosen = ethtool.device().or(() -> named);
    EthtoolDump dump = EthtoolDump.read(texts, chosen.orElse(EthtoolDump.UNNAMED));
    if (dump.isEmpty() && !ethtool.isGiven()) {
      return new HostDumps(profile(chosen.orElse(NO_DEVICE), scenario.profile()), List.of(), Optional.empty());
    }
    try {
      HostDumps dumps = HostDumps.of(dump, chosen);
      EthtoolOptions.tellUnknown(dump, err);
      return dumps;
    } catch (IllegalArgumentException wrong) {
      throw new UsageException("--ethtool: " + wrong.getMessage());
    }
  }

  /** The card where nothing that ethtool printed was given, or it had nothing to say, as of a loopback interface. */
  private static Card profile(String device, NicProfile profile) {
    return Card.of(device, profile.rss(), profile.rings()).withNotes(List.of(
        "There is no output of ethtool: the card is as the profile " + profile.name() + " has it."));
  }
}
