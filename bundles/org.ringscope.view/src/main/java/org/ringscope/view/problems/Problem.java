package org.ringscope.view.problems;

import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Declared.Severity;

/**
 * Something about a capture that limits what it can tell.
 *
 * @param what one sentence, with its numbers
 * @param packets packets it concerns; -1 if it concerns the capture as a whole
 * @param offset byte in the file (uncompressed where compressed) where it is; -1 if it is at no one place
 * @param advice what to do about it, in one or two sentences
 * @param filter display filter that leaves the packets concerned, or null if none can
 */
public record Problem(
    Severity severity, String what, long packets, long offset, String advice, @Nullable String filter) {
  /** No one number, no one place. */
  public static final long NONE = -1;
}
