package org.ringscope.report;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;

/**
 * A capture file that was read, told apart from another of the same name by size and hashes.
 *
 * @param name as the user gave it; {@code -} for standard input
 * @param size bytes as stored (compressed where compressed)
 * @param sha256First SHA-256 of the first MiB (or all, if shorter), 64 lower-case hex digits; null if the input can't
 *     be read twice
 * @param sha256Last SHA-256 of the last MiB (or all, if shorter), likewise
 * @param packets packets read from it
 * @param damage where and why reading ended early, or null
 */
public record InputFile(
    String name,
    long size,
    @Nullable String sha256First,
    @Nullable String sha256Last,
    long packets,
    @Nullable Damage damage) {
  public InputFile {
    Counts.check("size", size);
    Counts.check("packets", packets);
  }
}
