package org.ringscope.session;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.pipeline.MirroredFrame;

/** Keeps what came out of a debug virtual NIC. */
final class KeptFrames implements FrameSink {
  private final List<PcapFrames.Frame> frames = new ArrayList<>();
  private final List<Long> numbers = new ArrayList<>();
  private final List<byte[]> contents = new ArrayList<>();

  @Override
  public void accept(MirroredFrame frame) {
    MemorySegment shown = frame.bytes.asSlice(frame.offset, frame.capturedLength);
    byte[] bytes = shown.toArray(ValueLayout.JAVA_BYTE);
    contents.add(bytes);
    numbers.add(frame.number);
    frames.add(new PcapFrames.Frame(frame.time, frame.originalLength, hex(bytes)));
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** In the order in which they came. */
  List<PcapFrames.Frame> frames() {
    return frames;
  }

  /** Their packet numbers. */
  List<Long> numbers() {
    return numbers;
  }

  /** Their bytes. */
  List<byte[]> contents() {
    return contents;
  }
}
