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
 */
record ReceivedFrames(List<ByteBuffer> frames, int interfaces) {
  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int FRAME = 6;

  /** @throws IllegalStateException if it isn't well-formed */
  static ReceivedFrames of(byte[] section) {
    ByteBuffer blocks = ByteBuffer.wrap(section).order(ByteOrder.LITTLE_ENDIAN);
    require(blocks.getInt(0) == SECTION, "begins without section");
    List<ByteBuffer> frames = new ArrayList<>();
    int interfaces = 0;
    while (blocks.hasRemaining()) {
      int at = blocks.position();
      int type = blocks.getInt(at);
      int length = blocks.getInt(at + 4);
      require(length % 4 == 0 && blocks.getInt(at + length - 4) == length, "lengths differ at " + at);
      interfaces += type == INTERFACE ? 1 : 0;
      if (type == FRAME) {
        require(blocks.getInt(at + 8) < interfaces, "unknown interface at " + at);
        byte[] frame = new byte[blocks.getInt(at + 20)];
        blocks.get(at + 28, frame);
        frames.add(ByteBuffer.wrap(frame));
      }
      blocks.position(at + length);
    }
    return new ReceivedFrames(frames, interfaces);
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
