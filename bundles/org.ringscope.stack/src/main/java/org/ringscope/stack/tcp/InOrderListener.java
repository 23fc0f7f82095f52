package org.ringscope.stack.tcp;

import java.lang.foreign.MemorySegment;

/** Gets the bytes of streams in the order of the stream, as an application would. */
public interface InOrderListener {
  /** The next bytes of a direction; valid during the call. */
  void bytes(StreamDirection direction, MemorySegment bytes, long offset, int length);

  /** The next {@code length} bytes are not there. */
  void missing(StreamDirection direction, long length, Absence why);
}
