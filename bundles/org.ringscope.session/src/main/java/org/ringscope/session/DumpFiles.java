package org.ringscope.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.ethtool.EthtoolJson;

/** Files with what ethtool printed, named one by one or by the folder they lie in. */
public final class DumpFiles {
  /** Bytes of a file; the counters of 4,096 rings take less. */
  private static final long LONGEST = 64L << 20;

  private static final int MOST_FILES = 10_000;

  private DumpFiles() {}

  /**
   * Reads files; those of a folder, also in folders below, in the order of their names.
   *
   * @throws IOException if one can't be read, is far too long, or a folder holds far too many
   */
  public static List<DumpText> read(List<Path> paths) throws IOException {
    List<DumpText> texts = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : Files.isDirectory(path) ? filesIn(path) : List.of(path)) {
        texts.add(read(file));
      }
    }
    return texts;
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files = paths.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted().toList();
      if (files.size() > MOST_FILES) {
        throw new IOException(folder + " holds more than " + MOST_FILES + " files; name a smaller folder.");
      }
      return files;
    }
  }

  /** Names and numbers are ASCII; whatever else stands there must not keep a file from being read. */
  private static DumpText read(Path file) throws IOException {
    if (Files.isRegularFile(file) && Files.size(file) > LONGEST) {
      throw new IOException(file + " has " + Files.size(file) + " bytes; no dump of ethtool is that long.");
    }
    return text(file.toString(), Files.readAllBytes(file));
  }

  /** What one file says, whether ethtool wrote text or JSON. */
  public static DumpText text(String name, byte[] content) {
    return new DumpText(name, EthtoolJson.asText(new String(content, StandardCharsets.UTF_8)));
  }
}
