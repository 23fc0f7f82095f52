package org.ringscope.stack.place;

/** The application that posts buffers for the data of one direction of a stream, when it likes. */
public interface Application {
  /** Time has come to {@code time}, ns since the epoch: a segment is about to arrive. */
  void advanceTo(StreamPlacement placement, long time);

  /** A buffer is full and the application's again. */
  void completed(StreamPlacement placement, int buffer, long time);
}
