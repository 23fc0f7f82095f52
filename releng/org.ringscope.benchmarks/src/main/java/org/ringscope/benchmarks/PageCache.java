package org.ringscope.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Sees to it that a file is read from memory: a disk is not what is measured. */
final class PageCache {
  private static final double WHOLE = 0.9999;

  /** What is enough, with a word about it: a virtual machine may be asked for memory at any moment. */
  private static final double ENOUGH = 0.98;

  private static final int ATTEMPTS = 3;

  private PageCache() {}

  /**
   * Brings {@code file} into the page cache.
   *
   * <p>A file that is partly there is dropped first and read from front to back: the kernel then keeps it in large
   * pieces, from which every program reads up to twice as fast as from the small ones that are left when pages went and
   * came one by one.
   *
   * @throws IOException if it does not stay there, for want of memory
   */
  static void fill(Path file) throws IOException, InterruptedException {
    double share = residentShare(file);
    for (int i = 0; i < ATTEMPTS && share < WHOLE; i++) {
      drop(file);
      readAll(file);
      share = residentShare(file);
    }
    if (share < ENOUGH) {
      throw new IOException(
          "Only %.1f %% of %s stay in memory; free some, or use --packets with a smaller number."
              .formatted(100 * share, file));
    }
    if (share < WHOLE) {
      System.out.printf("  (%.2f %% of %s in memory)%n", 100 * share, file.getFileName());
    }
  }

  /** The part of {@code file} that is in memory, 0 to 1, as util-linux's fincore says. */
  static double residentShare(Path file) throws IOException, InterruptedException {
    String pages = TimedProcess.read(List.of("fincore", "--noheadings", "--bytes", "--output", "RES", file.toString()));
    return Math.min(1, Double.parseDouble(pages.strip()) / Math.max(1, Files.size(file)));
  }

  /** Pages not yet written to disk can't be dropped; dd with {@code nocache} asks for the others by posix_fadvise. */
  private static void drop(Path file) throws IOException, InterruptedException {
    TimedProcess.run(List.of("sync", file.toString()));
    TimedProcess.run(List.of("dd", "if=" + file, "iflag=nocache", "count=0"));
  }

  private static void readAll(Path file) throws IOException {
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      while (in.read(buffer) >= 0) {
        // Reading is all that is wanted.
      }
    }
  }
}
