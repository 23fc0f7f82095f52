package org.ringscope.stack;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.LinkType;
import org.ringscope.packet.PacketBuilder;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.tcp.TcpReceiver;

/** Feeds a receiver with TCP segments of one stream, as packets of a capture that come 1 µs after each other. */
public final class Segments {
  private static final long INTERVAL = 1000;

  private final TcpReceiver receiver;
  private final Dissection dissection = new Dissection();
  private long packets;
  private long time;

  public Segments(TcpReceiver receiver) {
    this.receiver = receiver;
  }

  /** The first end opens the stream. */
  public void open(long initialSequenceNumber) {
    feed(forward(initialSequenceNumber).flags(Tcp.SYN));
  }

  /** The first end sends data. */
  public void send(long sequenceNumber, byte[] payload) {
    send(sequenceNumber, Tcp.ACK, payload);
  }

  /** The first end sends data with flags of {@link Tcp}. */
  public void send(long sequenceNumber, int flags, byte[] payload) {
    feed(forward(sequenceNumber).flags(flags).payload(payload));
  }

  /** The other end acknowledges. */
  public void acknowledge(long acknowledgmentNumber) {
    feed(backward().acknowledgmentNumber(acknowledgmentNumber & 0xffff_ffffL).flags(Tcp.ACK));
  }

  /** A segment of the first end, for tests that need more of it. */
  public static PacketBuilder forward(long sequenceNumber) {
    return new PacketBuilder().ethernet(2, 1).ipv4("10.0.0.1", "10.0.0.2").tcp(1024, 80)
        .sequenceNumber(sequenceNumber & 0xffff_ffffL).flags(Tcp.ACK).window(65_535);
  }

  /** A segment of the other end. */
  public static PacketBuilder backward() {
    return new PacketBuilder().ethernet(1, 2).ipv4("10.0.0.2", "10.0.0.1").tcp(80, 1024).sequenceNumber(1)
        .flags(Tcp.ACK).window(65_535);
  }

  public void feed(PacketBuilder packet) {
    feed(packet.build());
  }

  public void feed(byte[] frame) {
    feed(frame, frame.length);
  }

  /** The frame was longer than what was captured of it. */
  public void feed(byte[] captured, int originalLength) {
    PacketBatch batch = new PacketBatch();
    batch.bytes = MemorySegment.ofArray(captured);
    batch.count = 1;
    batch.number[0] = ++packets;
    time += INTERVAL;
    batch.time[0] = time;
    batch.capturedLength[0] = captured.length;
    batch.originalLength[0] = originalLength;
    batch.headers[0] =
        dissection.dissect(batch.bytes, 0, captured.length, originalLength, LinkType.ETHERNET);
    receiver.receive(batch, 0);
  }

  /** Lets time pass, ns. */
  public void pause(long duration) {
    time += duration;
  }

  /** Time of the packet last fed, ns. */
  public long time() {
    return time;
  }
}
