package org.ringscope.nic.ethtool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.testing.SharedCaptures;

/** The dumps that tests read: those collected beside the project, and those written for them. */
final class Dumps {
  private Dumps() {}

  /** Files of the collection, or all files of one of its folders. */
  static List<DumpText> collected(String... names) throws IOException {
    List<DumpText> texts = new ArrayList<>();
    for (String name : names) {
      try (Stream<Path> files = Files.walk(SharedCaptures.file("ethtool").resolve(name))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(new DumpText(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return texts;
  }

  /** A dump in the test's resources. */
  static DumpText written(String name) throws IOException {
    try (InputStream stream = Dumps.class.getResourceAsStream("/ethtool/" + name)) {
      if (stream == null) {
        throw new IOException("no resource " + name);
      }
      return new DumpText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
