package org.ringscope.stack.tcp;

/**
 * Hears what became of each payload byte, in order of arrival. Positions count from 0 at a direction's first payload
 * byte and don't wrap.
 */
public interface StreamListener {
  /** A stream begins with this segment. */
  default void opened(TcpStream stream, TcpSegment segment) {}

  /**
   * A segment of the other direction acknowledged data and offered a window.
   *
   * @param acknowledged position behind the last byte that was acknowledged
   * @param windowEnd position behind the last byte that was ever offered to be taken
   */
  default void acknowledged(StreamDirection direction, TcpSegment segment, long acknowledged, long windowEnd) {}

  /**
   * A segment with payload came; whatever is new of it follows.
   *
   * @param position of its first byte; below 0 if it is before the direction's first
   */
  default void arriving(StreamDirection direction, TcpSegment segment, long position) {}

  /**
   * A segment of the direction will probably come soon: reads what is kept of it, so that it is in the cache then.
   *
   * @return a number without meaning, made of what was read
   */
  default long prefetch(StreamDirection direction) {
    return 0;
  }

  /** All of the segment that {@link #arriving} told of was looked at. */
  default void taken(StreamDirection direction, TcpSegment segment) {}

  /**
   * Bytes came that are to be kept.
   *
   * @param direction of which stream
   * @param segment whose bytes they are; valid during the call
   * @param position of the first of them in the stream
   * @param from offset of the first of them in the segment's payload
   * @param length how many
   * @param replaces whether bytes held there before are overwritten (see {@link OverlapPolicy})
   * @return false if there is no room: the bytes count as never received
   */
  boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces);

  /** All bytes before {@code next} have arrived, or are known not to come. */
  void advanced(StreamDirection direction, long next);

  /**
   * The direction's FIN, and all before it, has arrived.
   *
   * @param time ns since the epoch
   */
  default void closed(StreamDirection direction, long time) {}

  /** Bytes will never come. {@link #advanced} follows. */
  void missing(StreamDirection direction, long position, long length, Absence why);
}
