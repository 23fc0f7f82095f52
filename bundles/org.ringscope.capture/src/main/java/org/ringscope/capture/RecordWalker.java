package org.ringscope.capture;

import java.io.IOException;
import java.util.List;
import org.ringscope.pipeline.CaptureInterface;

/** Cuts the bytes of a region into packets. Called by one thread at a time, region after region in file order. */
interface RecordWalker {
  /**
   * Walks the records that begin in {@code region}, at or after file offset {@code start}, and enters their packets in
   * its block. At damage it calls {@link Region#damaged} and returns.
   *
   * @return file offset at which the next record begins
   */
  long walk(Region region, long start) throws IOException;

  /** Interfaces met so far; a list that is never changed later. */
  List<CaptureInterface> interfaces();

  /** What the file says beside its packets, so far; thread-safe. */
  default CaptureMetadata metadata() {
    return CaptureMetadata.NONE;
  }

  /** The format's name for people. */
  String format();
}
