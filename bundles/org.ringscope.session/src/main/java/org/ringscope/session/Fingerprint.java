package org.ringscope.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 fingerprints by which a report says what it was made from. */
final class Fingerprint {
  /** Part of a file that is hashed at either end: enough to tell files apart, quick for any size. */
  private static final int PART = 1 << 20;

  private Fingerprint() {}

  static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Hash of the first MiB, or null if {@code name} is no file that can be read twice. */
  static @Nullable String ofFirstPart(String name) throws IOException {
    return ofPart(name, false);
  }

  /** Hash of the last MiB, likewise. */
  static @Nullable String ofLastPart(String name) throws IOException {
    return ofPart(name, true);
  }

  private static @Nullable String ofPart(String name, boolean last) throws IOException {
    Path path = Path.of(name);
    if (name.equals(OpenCaptures.STANDARD_INPUT) || !Files.isRegularFile(path)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer part = ByteBuffer.allocate((int) Math.min(PART, size));
      channel.position(last ? size - part.capacity() : 0);
      while (part.hasRemaining() && channel.read(part) >= 0) {}
      MessageDigest digest = sha256();
      digest.update(part.flip());
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("Every Java platform has SHA-256.", impossible);
    }
  }
}
