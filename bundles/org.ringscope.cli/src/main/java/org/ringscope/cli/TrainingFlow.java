package org.ringscope.cli;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.Checksum;
import org.ringscope.packet.Tcp;

/** The frames of one flow of the {@link TrainingCapture}: always the same, but for TCP's sequence numbers. */
final class TrainingFlow {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final int SEQUENCE_NUMBER = 4;

  /** Of so many segments two are exchanged. */
  private static final int EXCHANGED_EVERY = 16;

  private final byte[] frame;
  private final MemorySegment bytes;
  private final boolean tcp;
  private final int payloadLength;
  private int segments;

  /** @param frame of a packet that ends with its payload, without TCP options */
  TrainingFlow(byte[] frame, boolean tcp, int payloadLength) {
    this.frame = frame;
    bytes = MemorySegment.ofArray(frame);
    this.tcp = tcp;
    this.payloadLength = payloadLength;
  }

  /** The next frame, valid until the one after it is asked for. */
  byte[] next() {
    if (tcp) {
      int segment = segments++;
      int turn = segment % EXCHANGED_EVERY;
      int place = turn == EXCHANGED_EVERY - 2 ? segment + 1 : turn == EXCHANGED_EVERY - 1 ? segment - 1 : segment;
      setSequenceNumber(place * payloadLength);
    }
    return frame;
  }

  /** With the checksum changed as it has to be. */
  private void setSequenceNumber(int number) {
    long header = frame.length - payloadLength - Tcp.HEADER_LENGTH;
    int before = (int) Tcp.sequenceNumber(bytes, header);
    bytes.set(INT, header + SEQUENCE_NUMBER, number);
    int checksum = Checksum.update(Tcp.checksum(bytes, header), before >>> Short.SIZE, number >>> Short.SIZE);
    Tcp.setChecksum(bytes, header, Checksum.update(checksum, before, number));
  }
}
