package org.ringscope.session.mirror;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ringscope.capture.OptionCode;
import org.ringscope.capture.PcapngOption;
import org.ringscope.capture.PcapngWriter;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.PacketBlock;

/**
 * Frames of a debug virtual NIC as pcapng: an interface block a ring, with queue, hash, direction, packet number and
 * the frames lost before, as draft-ietf-opsawg-pcapng, section 4.3, has them.
 */
final class PcapngFrames {
  /** Algorithm of epb_hash: Toeplitz, as the draft numbers it. */
  private static final int TOEPLITZ = 5;

  private final PcapngWriter writer;
  private final Supplier<List<CaptureInterface>> interfaces;
  private final Map<Long, Integer> described = new HashMap<>();

  PcapngFrames(PcapngWriter writer, Supplier<List<CaptureInterface>> interfaces) {
    this.writer = writer;
    this.interfaces = interfaces;
  }

  void write(MirroredFrame frame) throws IOException {
    writer.write(
        interfaceOf(frame),
        frame.time,
        frame.bytes,
        frame.offset,
        frame.capturedLength,
        frame.originalLength,
        options(frame));
  }

  private int interfaceOf(MirroredFrame frame) throws IOException {
    boolean sent = frame.direction == PacketBlock.DIRECTION_OUTBOUND;
    long key = (long) frame.interfaceIndex << 33 | (sent ? 1L << 32 : 0) | frame.ring;
    Integer known = described.get(key);
    if (known != null) {
      return known;
    }
    CaptureInterface captured = interfaces.get().get(frame.interfaceIndex);
    CaptureInterface ring = new CaptureInterface(
        (sent ? "tx" : "rx") + frame.ring,
        captured.linkType(),
        captured.snapLength(),
        captured.ticksPerSecond(),
        captured.frameCheckSequenceLength());
    int index = writer.addInterface(ring, List.of());
    described.put(key, index);
    return index;
  }

  private static List<PcapngOption> options(MirroredFrame frame) {
    List<PcapngOption> options = new ArrayList<>(5);
    if (frame.direction != PacketBlock.DIRECTION_UNKNOWN) {
      options.add(PcapngOption.ofInt(OptionCode.EPB_FLAGS, frame.direction));
    }
    if (frame.hash != 0) {
      byte[] hash = ByteBuffer.allocate(4).putInt(frame.hash).array();
      options.add(PcapngOption.ofKind(OptionCode.EPB_HASH, TOEPLITZ, hash));
    }
    if (frame.lostBefore > 0) {
      options.add(PcapngOption.ofLong(OptionCode.EPB_DROP_COUNT, frame.lostBefore));
    }
    options.add(PcapngOption.ofLong(OptionCode.EPB_PACKET_ID, frame.number));
    options.add(PcapngOption.ofInt(OptionCode.EPB_QUEUE, frame.ring));
    return options;
  }
}
