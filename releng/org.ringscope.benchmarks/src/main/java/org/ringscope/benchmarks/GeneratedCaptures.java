package org.ringscope.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Captures of the generator, written once and kept in a folder. */
final class GeneratedCaptures {
  /** Counted up when the generator writes other bytes, so that an older file is not taken for a new one. */
  private static final int GENERATOR_VERSION = 1;

  private static final int BYTES_PER_PACKET = 560;

  private final Path folder;

  GeneratedCaptures(Path folder) {
    this.folder = folder;
  }

  /**
   * The capture of the first {@code packets} packets; smaller captures are beginnings of larger ones.
   *
   * @throws IOException if there is no room for it, saying how much it needs
   */
  Path first(long packets) throws IOException {
    Path file = folder.resolve("generated-v%d-%d.pcap".formatted(GENERATOR_VERSION, packets));
    if (Files.exists(file)) {
      return file;
    }
    Files.createDirectories(folder);
    long needed = packets * BYTES_PER_PACKET;
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new IOException(
          "%s has %.1f GB free, the capture needs %.1f GB; use --dir or a smaller --packets."
              .formatted(folder, free / 1e9, needed / 1e9));
    }
    System.err.printf("writing %s (%,d packets, %.1f GB)%n", file, packets, needed / 1e9);
    CaptureGenerator.write(file, CaptureGenerator.Options.of(packets));
    return file;
  }
}
