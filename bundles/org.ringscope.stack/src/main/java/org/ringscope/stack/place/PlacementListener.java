package org.ringscope.stack.place;

import org.jspecify.annotations.Nullable;
import org.ringscope.stack.tcp.StreamDirection;

/** Hears where each run of bytes went, for views and traces. */
public interface PlacementListener {
  /** Listens to nothing. */
  PlacementListener NONE = (direction, packet, time, position, length, fate, cause) -> {};

  /**
   * A run of new bytes of one segment shares a fate.
   *
   * @param packet number of the segment's packet
   * @param time at which it arrived, ns since the epoch
   * @param position of the first byte in the stream
   * @param cause null for direct bytes
   */
  void placed(
      StreamDirection direction, long packet, long time, long position, int length, Fate fate, @Nullable Cause cause);

  /**
   * A buffer was posted; held bytes of it are in their place from now on.
   *
   * @param position of its first byte in the stream
   * @param time ns since the epoch
   */
  default void posted(StreamDirection direction, PostedBuffer buffer, long position, long time) {}

  /** Bytes will never come: their places stay empty. */
  default void missing(StreamDirection direction, long position, long length) {}

  /**
   * The application gets bytes {@code [from, to)} of the stream, all of which are in one buffer.
   *
   * @param buffer its index, from 0 in order of posting
   * @param time ns since the epoch
   * @param why {@link Completion#FULL} for a buffer's last bytes; else the buffer stays posted
   */
  default void completed(
      StreamDirection direction, int buffer, long from, long to, long time, Completion why) {}
}
