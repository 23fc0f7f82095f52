package org.ringscope.ui.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pcap file of UDP packets, written byte by byte: packet n (from 1) goes from 10.0.x.y, port 1024 + n mod 60,000,
 * to 192.0.2.10, port 5001 + n mod 7, a millisecond after the one before, with n mod 100 bytes of data.
 */
final class TestCapture {
  static final String DESTINATION = "192.0.2.10";

  private static final int FIRST_PORT = 5001;

  private TestCapture() {}

  static Path write(Path file, int packets) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(header());
      ByteBuffer some = ByteBuffer.allocate(1 << 20);
      for (int n = 1; n <= packets; n++) {
        if (some.remaining() < 200) {
          out.write(some.array(), 0, some.position());
          some.clear();
        }
        put(some, n);
      }
      out.write(some.array(), 0, some.position());
    }
    return file;
  }

  /** Little-endian, microseconds, Ethernet. */
  static byte[] header() {
    ByteBuffer head = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65535).putInt(1);
    return head.array();
  }

  private static void put(ByteBuffer out, int n) {
    out.order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(1_700_000_000 + (n - 1) / 1000).putInt((n - 1) % 1000 * 1000).putInt(length(n)).putInt(length(n));
    out.order(ByteOrder.BIG_ENDIAN);
    out.putShort((short) 0x0200).putInt(2).putShort((short) 0x0200).putInt(1).putShort((short) 0x0800);
    out.putShort((short) 0x4500).putShort((short) (length(n) - 14)).putInt(0).putInt(0x40110000);
    out.putInt(source(n)).putInt(destination());
    out.putShort((short) sourcePort(n)).putShort((short) destinationPort(n));
    out.putShort((short) (8 + data(n))).putShort((short) 0).put(new byte[data(n)]);
  }

  static int length(int n) {
    return 42 + data(n);
  }

  static int data(int n) {
    return n % 100;
  }

  static String sourceText(int n) {
    return "10.0." + (n >> 8 & 255) + "." + (n & 255);
  }

  static int sourcePort(int n) {
    return 1024 + n % 60_000;
  }

  static int destinationPort(int n) {
    return FIRST_PORT + n % 7;
  }

  private static int source(int n) {
    return 10 << 24 | n & 0xffff;
  }

  private static int destination() {
    return 192 << 24 | 2 << 8 | 10;
  }

  static int ring(int n) {
    return Toeplitz.ring(source(n), destination(), sourcePort(n), destinationPort(n));
  }
}
