package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.DumpFiles;
import org.ringscope.session.Scenario;
import org.ringscope.session.TimeBound;
import org.ringscope.session.predict.Card;
import org.ringscope.session.predict.HostArchive;
import org.ringscope.session.predict.HostDumps;

/** What {@code predict} is given: an archive, or captures and files with what ethtool printed. */
final class PredictInput {
  /** Longest file of dumps that is read. */
  private static final long MOST_TEXT = 64L << 20;

  private static final String NO_DEVICE = "DEV";

  private final List<Path> dumpFiles = new ArrayList<>();
  private @Nullable String device;

  void addTo(Options options) {
    options
        .text("--ethtool", "FILE",
            "What ethtool printed (-x -l -n -S -i ..., unaltered, several in one file or not); may be given several"
                + " times. Of two -S the earlier comes first.",
            value -> dumpFiles.add(Path.of(value)))
        .text("--dev", "D", "The device meant, where dumps are of several.", value -> device = value);
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
  Opened open(List<String> operands, Scenario scenario) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String operand : operands) {
      files.add(path(operand));
    }
    if (files.size() == 1 && HostArchive.isArchive(files.getFirst())) {
      return openArchive(files.getFirst(), scenario);
    }
    return new Opened(files, dumps(readDumps(), scenario, Optional.empty()), scenario, null);
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

  private Opened openArchive(Path file, Scenario scenario) throws IOException {
    HostArchive archive = HostArchive.open(file);
    try {
      Path capture = archive.capture().orElseThrow(() -> new IOException(file + " holds no capture."));
      List<DumpText> texts = new ArrayList<>(archive.before());
      texts.addAll(archive.after());
      texts.addAll(readDumps());
      HostDumps dumps = dumps(texts, scenario, archive.manifest("interface"));
      return new Opened(List.of(capture), dumps, spanOfCounters(archive, scenario), archive);
    } catch (IOException | RuntimeException wrong) {
      archive.close();
      throw wrong;
    }
  }

  /** The capture encloses both dumps of counters: only what lies between them is in their difference. */
  private static Scenario spanOfCounters(HostArchive archive, Scenario scenario) {
    Optional<String> from = archive.manifest("counters_before");
    Optional<String> to = archive.manifest("counters_after");
    if (from.isEmpty() || to.isEmpty() || scenario.from() != null || scenario.to() != null) {
      return scenario;
    }
    try {
      return scenario.withSpan(TimeBound.parse(from.orElseThrow()), TimeBound.parse(to.orElseThrow()));
    } catch (IllegalArgumentException noTimes) {
      return scenario;
    }
  }

  private List<DumpText> readDumps() throws IOException {
    List<DumpText> texts = new ArrayList<>();
    for (Path file : dumpFiles) {
      if (Files.isRegularFile(file) && Files.size(file) > MOST_TEXT) {
        throw new IOException(file + " has " + Files.size(file) + " bytes; no dump of ethtool is that long.");
      }
      texts.add(DumpFiles.text(file.toString(), Files.readAllBytes(file)));
    }
    return texts;
  }

  /** Without dumps the profile of the scenario is the card. */
  private HostDumps dumps(List<DumpText> texts, Scenario scenario, Optional<String> named) {
    Optional<String> chosen = Optional.ofNullable(device).or(() -> named);
    if (texts.isEmpty()) {
      Card card = Card.of(chosen.orElse(NO_DEVICE), scenario.profile().rss(), scenario.profile().rings());
      return new HostDumps(card, Optional.empty());
    }
    try {
      return HostDumps.read(texts, chosen);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }
}
