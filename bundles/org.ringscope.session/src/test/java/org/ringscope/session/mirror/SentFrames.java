package org.ringscope.session.mirror;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.PacketBlock;

/** Frames of random bytes that a test hands to a delivery, each once, and remembers. */
final class SentFrames {
  static final int RINGS = 8;
  private static final int SHORTEST = 60;
  private static final int LONGEST = 1514;

  private final Random random = new Random(5);
  private final List<byte[]> all = new ArrayList<>();
  private final MirroredFrame frame = new MirroredFrame();

  /** A debug virtual NIC whose frames come from one Ethernet interface. */
  static DebugNic nic(boolean awaitsReaders, Consumer<String> notices) {
    return nic(awaitsReaders, notices, LinkType.ETHERNET);
  }

  static DebugNic nic(boolean awaitsReaders, Consumer<String> notices, int... linkTypes) {
    List<CaptureInterface> interfaces = new ArrayList<>();
    for (int linkType : linkTypes) {
      interfaces.add(new CaptureInterface("eth" + interfaces.size(), linkType, 262_144, 1_000_000, 0));
    }
    return new DebugNic(
        "debug", HashFunction.TOEPLITZ, () -> List.copyOf(interfaces), awaitsReaders, () -> false, notices);
  }

  /** Hands over {@code count} more frames. */
  void send(int count, Delivery delivery) {
    for (int i = 0; i < count; i++) {
      next();
      delivery.accept(frame);
    }
  }

  /** The next frame, to be changed before it is handed over. */
  MirroredFrame next() {
    byte[] bytes = new byte[SHORTEST + random.nextInt(LONGEST - SHORTEST)];
    random.nextBytes(bytes);
    all.add(bytes);
    frame.bytes = MemorySegment.ofArray(bytes);
    frame.capturedLength = bytes.length;
    frame.originalLength = bytes.length;
    frame.number = all.size();
    frame.time = 1_700_000_000_000_000_000L + 1_000 * frame.number;
    frame.direction = PacketBlock.DIRECTION_INBOUND;
    frame.ring = random.nextInt(RINGS);
    frame.hash = random.nextInt();
    frame.lostBefore = 0;
    return frame;
  }

  int size() {
    return all.size();
  }

  /** The frames from number {@code first} on, for comparison. */
  List<ByteBuffer> from(int first) {
    return all.subList(first - 1, all.size()).stream().map(ByteBuffer::wrap).toList();
  }
}
