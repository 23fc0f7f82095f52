package org.ringscope.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.PacketBlock;

/** The interfaces of a pcapng section that shows a debug virtual NIC: one a ring and interface captured on. */
final class RingInterfaces {
  private final String debugNic;
  private final Supplier<List<CaptureInterface>> interfaces;
  private final CollectedBytes collected = new CollectedBytes();
  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private final PcapngWriter writer;
  private final List<Counts> counts = new ArrayList<>();

  /** By captured interface and direction, then by ring: index + 1, or 0 where none is described. */
  private int[][] indexes = new int[2][0];

  RingInterfaces(String application, String debugNic, Supplier<List<CaptureInterface>> interfaces) {
    this.debugNic = debugNic;
    this.interfaces = interfaces;
    try {
      writer = PcapngWriter.to(
          collected, List.of(PcapngOption.ofText(OptionCode.SHB_USER_APPLICATION, application)));
    } catch (IOException impossible) {
      throw failed(impossible);
    }
    beginning.writeBytes(written());
  }

  /** The section's header and all interfaces described so far. */
  byte[] beginning() {
    return beginning.toByteArray();
  }

  /** Index of the frame's interface, -1 if it isn't described yet. */
  int indexOf(MirroredFrame frame) {
    int row = row(frame);
    if (row >= indexes.length || frame.ring >= indexes[row].length) {
      return -1;
    }
    return indexes[row][frame.ring] - 1;
  }

  private static int row(MirroredFrame frame) {
    return 2 * frame.interfaceIndex + (isSent(frame) ? 1 : 0);
  }

  private static boolean isSent(MirroredFrame frame) {
    return frame.direction == PacketBlock.DIRECTION_OUTBOUND;
  }

  /** Describes the frame's interface: the block. */
  byte[] describe(MirroredFrame frame) {
    CaptureInterface captured = interfaces.get().get(frame.interfaceIndex);
    String ring = (isSent(frame) ? "tx" : "rx") + frame.ring;
    String of = captured.name().isEmpty() ? "" : " of " + captured.name();
    PcapngOption description =
        PcapngOption.ofText(OptionCode.IF_DESCRIPTION, "ring " + ring + of + " on debug virtual NIC " + debugNic);
    try {
      int index = writer.addInterface(
          new CaptureInterface(
              ring,
              captured.linkType(),
              captured.snapLength(),
              captured.ticksPerSecond(),
              captured.frameCheckSequenceLength()),
          List.of(description));
      enter(frame, index);
    } catch (IOException impossible) {
      throw failed(impossible);
    }
    counts.add(new Counts(ring));
    byte[] block = written();
    beginning.writeBytes(block);
    return block;
  }

  private void enter(MirroredFrame frame, int index) {
    int row = row(frame);
    if (row >= indexes.length) {
      int before = indexes.length;
      indexes = Arrays.copyOf(indexes, Math.max(row + 1, 2 * before));
      Arrays.fill(indexes, before, indexes.length, new int[0]);
    }
    if (frame.ring >= indexes[row].length) {
      indexes[row] = Arrays.copyOf(indexes[row], Math.max(frame.ring + 1, 2 * indexes[row].length));
    }
    indexes[row][frame.ring] = index + 1;
  }

  /** Counts a frame for the statistics. */
  void count(MirroredFrame frame) {
    Counts of = counts.get(indexOf(frame));
    of.received += 1 + frame.lostBefore;
    of.dropped += frame.lostBefore;
    of.lastTime = frame.time;
  }

  /**
   * A statistics block an interface; a comment tells what of its drops is the reader's own.
   *
   * @param lost frames by interface that the reader did not get
   */
  byte[] statistics(long[] lost) {
    try {
      for (int i = 0; i < counts.size(); i++) {
        Counts of = counts.get(i);
        long missed = i < lost.length ? lost[i] : 0;
        List<PcapngOption> options = new ArrayList<>();
        if (missed > 0) {
          options.add(PcapngOption.ofText(
              OptionCode.COMMENT,
              missed + " frames of " + counts.get(i).ring + " came faster than this client took them."));
        }
        options.add(PcapngOption.ofLong(OptionCode.ISB_RECEIVED, of.received));
        options.add(PcapngOption.ofLong(OptionCode.ISB_DROPPED, of.dropped + missed));
        writer.writeStatistics(i, of.lastTime, options);
      }
    } catch (IOException impossible) {
      throw failed(impossible);
    }
    return written();
  }

  private byte[] written() {
    try {
      writer.flush();
    } catch (IOException impossible) {
      throw failed(impossible);
    }
    return collected.take();
  }

  private static IllegalStateException failed(IOException impossible) {
    return new IllegalStateException("a writer into memory failed", impossible);
  }

  /** Frames of an interface: those that came to the debug virtual NIC, and those it had no room for. */
  private static final class Counts {
    private final String ring;
    private long received;
    private long dropped;
    private long lastTime;

    Counts(String ring) {
      this.ring = ring;
    }
  }
}
