package org.ringscope.capture;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.MirroredFrame;

/**
 * Frames of a debug virtual NIC as records of a capture format, put into the caller's memory: many may read what is
 * encoded once. Whoever begins to read gets {@link #beginning} first, then whatever is encoded from then on. Not
 * thread-safe.
 */
public interface FrameEncoder {
  byte[] NOTHING = new byte[0];

  /** The file's header and the interfaces described so far; empty while the format can't tell its header yet. */
  byte[] beginning();

  /** Why the format can't hold the frame, in words for people that follow its name; null if it can. */
  @Nullable String refusal(MirroredFrame frame);

  /** Whether everything that has to come before the frame was said. */
  boolean isIntroduced(MirroredFrame frame);

  /**
   * What has to come before the frame: the description of its interface, or the header. Every reader needs it; those
   * who begin later find it in {@link #beginning}.
   *
   * @param frame one that is neither refused nor introduced
   */
  byte[] introduce(MirroredFrame frame);

  /** Counts a frame that was introduced for what stands in {@link #ending}, whether anybody reads it or not. */
  void count(MirroredFrame frame);

  /** Bytes that the frame's record takes. */
  int length(MirroredFrame frame);

  /** Writes the record of a frame that was introduced to {@code target}, from {@code at} on. */
  void encode(MirroredFrame frame, MemorySegment target, long at);

  /** Index of the interface whose statistics count a frame that was introduced; 0 where the format has none. */
  int interfaceOf(MirroredFrame frame);

  /**
   * What stands behind the last frame: statistics, or the header of a file without frames.
   *
   * @param lost frames by interface that the one who reads this did not get though others may have; interfaces behind
   *     the end lost none
   */
  byte[] ending(long[] lost);
}
