package org.ringscope.session.mirror;

import java.io.Closeable;
import java.io.IOException;
import org.ringscope.pipeline.FrameSink;

/** A place where a debug virtual NIC comes out, while a replay runs. */
public interface Delivery extends FrameSink, Closeable {
  /**
   * No frame will come any more: what was given is on its way when this returns.
   *
   * @throws IOException why the frames, or some of them, could not be given, in words for people
   */
  void finish() throws IOException;

  /** What has come out so far. Thread-safe. */
  DeliveryCounts counts();

  /** Ends at once; what isn't finished is given up. */
  @Override
  void close() throws IOException;
}
