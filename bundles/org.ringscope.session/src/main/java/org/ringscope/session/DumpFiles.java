package org.ringscope.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.session.ethtool.EthtoolJson;

/** Files with what ethtool printed, named one by one or by the folder they lie in. */
public final class DumpFiles {
  /** Bytes of a file; the counters of 4,096 rings take less. */
  private static final int LONGEST = 64 << 20;

  private static final int MOST_FILES = 10_000;

  /** No text has a zero byte; captures and archives have some in their first bytes. */
  private static final int TOLD_BY_BYTES = 4096;

  /** What was counted before a capture comes first, as in an archive of {@code collect} that was unpacked. */
  private static final Comparator<Path> IN_TIME =
      Comparator.<Path, Boolean>comparing(DumpFiles::isAfter).thenComparing(Comparator.naturalOrder());

  private DumpFiles() {}

  /**
   * Reads files; those of a folder, also in folders below, in the order of their names, but those in a folder
   * {@code after} last. What a folder holds beside texts is left out.
   *
   * @throws IOException if one can't be read, is no text, is far too long, or a folder holds far too many
   */
  public static List<DumpText> read(List<Path> paths) throws IOException {
    List<DumpText> texts = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        addFolder(texts, path);
      } else if (isText(path)) {
        texts.add(read(path));
      } else {
        throw new IOException(path + " is no text, so it can't be what ethtool printed.");
      }
    }
    return texts;
  }

  private static void addFolder(List<DumpText> texts, Path folder) throws IOException {
    for (Path file : filesIn(folder)) {
      if (isText(file)) {
        texts.add(read(file));
      }
    }
  }

  private static boolean isAfter(Path file) {
    for (Path name : file) {
      if (name.toString().equals("after")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte one : in.readNBytes(TOLD_BY_BYTES)) {
        if (one == 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> files = paths.filter(Files::isRegularFile).limit(MOST_FILES + 1L).sorted(IN_TIME).toList();
      if (files.size() > MOST_FILES) {
        throw new IOException(folder + " holds more than " + MOST_FILES + " files; name a smaller folder.");
      }
      return files;
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** Names and numbers are ASCII; whatever else stands there must not keep a file from being read. */
  private static DumpText read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LONGEST + 1);
    }
    if (bytes.length > LONGEST) {
      throw new IOException(file + " has more than " + (LONGEST >> 20) + " MiB; no dump of ethtool is that long.");
    }
    return text(file.toString(), bytes);
  }

  /** What one file says, whether ethtool wrote text or JSON. */
  private static DumpText text(String name, byte[] content) {
    return new DumpText(name, EthtoolJson.asText(new String(content, StandardCharsets.UTF_8)));
  }
}
