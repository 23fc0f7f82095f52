package org.ringscope.session.mirror;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.ringscope.pipeline.FrameSink;

/** A place where a debug virtual NIC comes out, while a replay runs. */
public interface Delivery extends FrameSink, Closeable {
  /** What to call it in messages: a file, {@code tcp:127.0.0.1:4789}. */
  String name();

  /**
   * Waits until somebody reads, where somebody has to; returns at once if the replay is canceled.
   *
   * @throws IOException if nobody can come, in words for people
   */
  default void awaitReader() throws IOException, InterruptedException {}

  /** Whether nobody will take a frame any more, so that a replay only for this delivery may end. Thread-safe. */
  default boolean isOver() {
    return false;
  }

  /** Where clients find it; empty for what isn't a server. */
  default Optional<InetSocketAddress> address() {
    return Optional.empty();
  }

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
