package org.ringscope.ui.tests;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The ring of a packet that goes by the defaults, computed bit by bit as the hash's definition reads. */
final class Toeplitz {
  private static final int RINGS = 8;
  private static final int SLOTS = 128;

  /** Microsoft, "Verifying the RSS Hash Calculation": the verification key. */
  private static final byte[] KEY =
      HexFormat.of()
          .parseHex("6d5a56da255b0ec24167253d43a38fb0d0ca2bcbae7b30b477cb2da38030f20c6a42b73bbeac01fa");

  private Toeplitz() {}

  /** For each set bit of addresses and ports, the key shifted by as many bits. */
  static int ring(int source, int destination, int sourcePort, int destinationPort) {
    ByteBuffer input = ByteBuffer.allocate(12);
    input.putInt(source).putInt(destination).putShort((short) sourcePort).putShort((short) destinationPort);
    int hash = 0;
    for (int bit = 0; bit < 96; bit++) {
      if ((input.get(bit / 8) >> 7 - bit % 8 & 1) != 0) {
        hash ^= key(bit);
      }
    }
    return (hash & SLOTS - 1) % RINGS;
  }

  private static int key(int from) {
    int bits = 0;
    for (int bit = from; bit < from + 32; bit++) {
      bits = bits << 1 | KEY[bit / 8] >> 7 - bit % 8 & 1;
    }
    return bits;
  }
}
