package org.ringscope.session.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * What a reader got, read by the plainest means: a little-endian pcapng section with frames in enhanced packet blocks
 * (draft-ietf-opsawg-pcapng, sections 4.1 to 4.3).
 *
 * @param frames bytes of the frames
 * @param interfaces interface descriptions that came before the frames that need them
 * @param dropped sum of isb_ifdrop of all interface statistics blocks (section 4.6)
 */
record ReceivedFrames(List<ByteBuffer> frames, int interfaces, long dropped) {
  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int STATISTICS = 5;
  private static final int FRAME = 6;
  private static final int DROPPED_OPTION = 5;

  /** @throws IllegalStateException if it isn't well-formed */
  static ReceivedFrames of(byte[] section) {
    ByteBuffer blocks = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
    require(blocks.getInt(0) == SECTION, "begins without section");
    List<ByteBuffer> frames = new ArrayList<>();
    int interfaces = 0;
    long dropped = 0;
    while (blocks.hasRemaining()) {
      int at = blocks.position();
      int type = blocks.getInt(at);
      int length = blocks.getInt(at + 4);
      require(length % 4 == 0 && blocks.getInt(at + length - 4) == length, "lengths differ at " + at);
      interfaces += type == INTERFACE ? 1 : 0;
      dropped += type == STATISTICS ? dropped(blocks, at + 20) : 0;
      if (type == FRAME) {
        require(blocks.getInt(at + 8) < interfaces, "unknown interface at " + at);
        byte[] frame = new byte[blocks.getInt(at + 20)];
        blocks.get(at + 28, frame);
        frames.add(ByteBuffer.wrap(frame));
      }
      blocks.position(at + length);
    }
    return new ReceivedFrames(frames, interfaces, dropped);
  }

  /** The value of isb_ifdrop among the options that begin at {@code from}. */
  private static long dropped(ByteBuffer blocks, int from) {
    int at = from;
    while (blocks.getShort(at) != DROPPED_OPTION) {
      require(blocks.getShort(at) != 0, "statistics without drops at " + from);
      at += 4 + (blocks.getShort(at + 2) + 3 & ~3);
    }
    return blocks.getLong(at + 4);
  }

  /** Fails where they aren't, without printing megabytes. */
  void requireEqual(List<ByteBuffer> expected) {
    assertEquals(expected.size(), frames.size(), "number of frames");
    for (int i = 0; i < frames.size(); i++) {
      assertEquals(expected.get(i), frames.get(i), "frame " + (i + 1));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
