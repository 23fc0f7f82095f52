package org.ringscope.ui.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pcap file of very many of the smallest frames, a millisecond apart: packet n (from 1) belongs to flow n mod 4096,
 * and every third flow is UDP, the others are TCP.
 */
final class LargeCapture {
  private static final int FLOWS = 4096;
  private static final int FRAME = 60;
  private static final int RECORD = 16 + FRAME;
  private static final int ETHERNET = 14;
  private static final int UDP = 17;
  private static final int TCP = 6;
  private static final int DESTINATION = 192 << 24 | 2 << 8 | 10;
  private static final int DESTINATION_PORT = 443;

  private LargeCapture() {}

  static long size(int packets) {
    return (long) packets * RECORD + TestCapture.header().length;
  }

  static void write(Path file, int packets) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(FLOWS * RECORD).order(ByteOrder.LITTLE_ENDIAN);
    for (int flow = 0; flow < FLOWS; flow++) {
      putFrame(some.slice(flow * RECORD + 16, FRAME), flow);
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(TestCapture.header());
      // The first packet belongs to flow 1: flow 0 comes last in its turn.
      for (int begin = 0; begin <= packets; begin += FLOWS) {
        int from = begin == 0 ? 1 : 0;
        int end = Math.min(FLOWS, packets + 1 - begin);
        for (int flow = from; flow < end; flow++) {
          putRecordHeader(some, flow * RECORD, begin + flow - 1);
        }
        out.write(some.array(), from * RECORD, (end - from) * RECORD);
      }
    }
  }

  private static void putRecordHeader(ByteBuffer out, int at, int millis) {
    out.putInt(at, 1_700_000_000 + millis / 1000).putInt(at + 4, millis % 1000 * 1000);
    out.putInt(at + 8, FRAME).putInt(at + 12, FRAME);
  }

  private static void putFrame(ByteBuffer out, int flow) {
    out.putShort((short) 0x0200).putInt(2).putShort((short) 0x0200).putInt(1).putShort((short) 0x0800);
    out.putShort((short) 0x4500).putShort((short) (FRAME - ETHERNET)).putInt(0);
    out.putShort((short) (0x4000 | (isTcp(flow) ? TCP : UDP))).putShort((short) 0);
    out.putInt(source(flow)).putInt(DESTINATION).putShort((short) sourcePort(flow)).putShort((short) DESTINATION_PORT);
    if (isTcp(flow)) {
      // RFC 9293, 3.1: sequence and acknowledgment number, 5 words of header and the flag ACK, window.
      out.putInt(1).putInt(1).putShort((short) 0x5010).putShort((short) 8192);
    } else {
      out.putShort((short) (FRAME - ETHERNET - 20));
    }
  }

  private static int source(int flow) {
    return 10 << 24 | flow;
  }

  private static int sourcePort(int flow) {
    return 1024 + flow;
  }

  private static boolean isTcp(int flow) {
    return flow % 3 != 0;
  }

  /** Of each flow, whether it is TCP and a ring receives it. */
  static boolean[] tcpFlowsOn(int ring) {
    boolean[] on = new boolean[FLOWS];
    for (int flow = 0; flow < FLOWS; flow++) {
      on[flow] = isTcp(flow)
          && Toeplitz.ring(source(flow), DESTINATION, sourcePort(flow), DESTINATION_PORT) == ring;
    }
    return on;
  }
}
