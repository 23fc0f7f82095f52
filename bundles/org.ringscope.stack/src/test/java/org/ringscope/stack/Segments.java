package org.ringscope.stack;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.tcp.TcpReceiver;

/** Feeds a receiver with TCP segments of one stream, as packets of a capture. */
public final class Segments {
  private final TcpReceiver receiver;
  private final Dissection dissection = new Dissection();
  private long packets;

  public Segments(TcpReceiver receiver) {
    this.receiver = receiver;
  }

  /** The first end opens the stream. */
  public void open(long initialSequenceNumber) {
    feed(forward(initialSequenceNumber, Tcp.SYN, new byte[0]));
  }

  /** The first end sends data. */
  public void send(long sequenceNumber, byte[] payload) {
    feed(forward(sequenceNumber, Tcp.ACK, payload));
  }

  /** The other end acknowledges. */
  public void acknowledge(long acknowledgmentNumber) {
    feed(new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.2", "10.0.0.1").tcp(80, 1024).sequenceNumber(1)
        .acknowledgmentNumber(acknowledgmentNumber & 0xffff_ffffL).flags(Tcp.ACK).window(65_535).build());
  }

  private static byte[] forward(long sequenceNumber, int flags, byte[] payload) {
    return new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
        .sequenceNumber(sequenceNumber & 0xffff_ffffL).flags(flags).window(65_535).payload(payload).build();
  }

  private void feed(byte[] frame) {
    PacketBatch batch = new PacketBatch();
    batch.bytes = MemorySegment.ofArray(frame);
    batch.count = 1;
    batch.number[0] = ++packets;
    batch.time[0] = packets * 1000;
    batch.capturedLength[0] = frame.length;
    batch.originalLength[0] = frame.length;
    batch.headers[0] = dissection.dissect(batch.bytes, 0, frame.length, frame.length, LinkType.ETHERNET);
    receiver.receive(batch, 0);
  }
}
