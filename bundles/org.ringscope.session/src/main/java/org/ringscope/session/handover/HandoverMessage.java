package org.ringscope.session.handover;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one thing that can be asked: to open captures. A line of ASCII, {@code ringscope/1 open PATH PATH…}, the paths
 * absolute and percent-encoded; the answer is {@code ok} or {@code no REASON}.
 */
final class HandoverMessage {
  /** Longest line, in bytes, with its line feed. */
  static final int LONGEST = 64 << 10;

  /** Most captures in one line: more windows than anyone opens at once. */
  static final int MOST_CAPTURES = 64;

  static final String ACCEPTED = "ok";
  static final String REFUSED = "no ";

  private static final String START = "ringscope/1 open ";

  private HandoverMessage() {}

  /** The line that asks to open {@code captures}, without line feed. */
  static String of(List<Path> captures) {
    StringBuilder line = new StringBuilder(START.strip());
    for (Path capture : captures) {
      String path = capture.toAbsolutePath().normalize().toString();
      line.append(' ').append(URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
    return line.toString();
  }

  /**
   * Reads a line that anybody may have written.
   *
   * @return existing files
   * @throws IOException saying what is wrong with it; nothing of it is to be opened then
   */
  static List<Path> read(String line) throws IOException {
    if (!line.startsWith(START)) {
      throw new IOException("not understood");
    }
    String[] words = line.substring(START.length()).split(" ");
    if (words.length > MOST_CAPTURES) {
      throw new IOException("more than " + MOST_CAPTURES + " captures");
    }
    List<Path> captures = new ArrayList<>();
    for (String word : words) {
      captures.add(capture(word));
    }
    return captures;
  }

  private static Path capture(String word) throws IOException {
    try {
      Path path = Path.of(URLDecoder.decode(word, StandardCharsets.UTF_8));
      if (path.isAbsolute() && Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new IOException("no file name", e);
    } catch (IllegalArgumentException e) {
      throw new IOException("not encoded rightly", e);
    }
    throw new IOException("no such file");
  }
}
