package org.ringscope.pipeline;

/**
 * Where the frames of a debug virtual NIC come out: a file, a device, a client. The model hands frames over in the
 * order in which it carried them; what becomes of them afterwards is the sink's to count and can't change the replay.
 */
@FunctionalInterface
public interface FrameSink {
  /** Takes nothing. */
  FrameSink NONE = frame -> {};

  /**
   * Takes one frame. A sink that can't go on says so elsewhere and takes no more; it doesn't throw.
   *
   * @param frame valid during the call only
   */
  void accept(MirroredFrame frame);
}
