package org.ringscope.session.place;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Protocols;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.stack.tcp.TcpSegment;

/** Tells by a packet alone whether a replay up to it can find payload of a stream in it. */
public final class PayloadCheck {
  private PayloadCheck() {}

  /**
   * Whether the captured host received a segment with payload by this packet, or a fragment, which may be part of one.
   *
   * @param number from 1
   * @throws IOException if the capture can't be read any more
   */
  public static boolean mayHavePayload(CaptureSession session, long number) throws IOException {
    PacketRow row = session.packet(number);
    if (row.sent()) {
      return false;
    }
    if ((row.protocols() & Protocols.FRAGMENT) != 0) {
      return true;
    }
    byte[] frame = session.bytes(number);
    try (Arena arena = Arena.ofConfined()) {
      PacketBatch batch = new PacketBatch();
      batch.bytes = arena.allocate(Math.max(1, frame.length));
      MemorySegment.copy(MemorySegment.ofArray(frame), 0, batch.bytes, 0, frame.length);
      batch.capturedLength[0] = frame.length;
      batch.originalLength[0] = Math.max(row.originalLength(), frame.length);
      batch.headers[0] =
          new Dissection().dissect(batch.bytes, 0, frame.length, batch.originalLength[0], row.linkType());
      TcpSegment segment = new TcpSegment();
      return segment.read(batch, 0) && segment.payloadLength() > 0;
    }
  }
}
