package org.ringscope.stack.tcp;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.PacketBatch;

/** A TCP segment of a packet, as far as a receiver needs it. Reusable; valid as long as the packet's bytes are. */
public final class TcpSegment {
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  /** Options' kinds: RFC 9293, section 3.1; RFC 7323, sections 2.2 and 3.2; RFC 2018, section 3. */
  private static final int END_OF_OPTIONS = 0;
  private static final int NO_OPERATION = 1;
  private static final int WINDOW_SCALE = 3;
  private static final int SELECTIVE_ACKNOWLEDGMENT = 5;
  private static final int TIMESTAMPS = 8;

  /** RFC 7323, section 2.3: a larger shift counts as this one. */
  private static final int LARGEST_SHIFT = 14;

  private MemorySegment bytes = MemorySegment.NULL;
  private long payload;
  private int payloadLength;
  private int truncated;
  private int sequence;
  private int acknowledgment;
  private int flags;
  private int window;
  private boolean scalesWindow;
  private int windowShift;
  private boolean timestamped;
  private int timestamp;
  private boolean selective;
  private long packet;
  private long time;

  /**
   * Reads the segment of row {@code row}.
   *
   * @return whether the packet is a TCP segment, not in a tunnel, with a whole header
   */
  public boolean read(PacketBatch batch, int row) {
    long headers = batch.headers[row];
    int flowType = Headers.flowType(headers);
    if (flowType != FlowType.TCP4 && flowType != FlowType.TCP6) {
      return false;
    }
    long frame = batch.offset[row];
    long header = frame + Headers.transportOffset(headers);
    long capturedEnd = frame + batch.capturedLength[row];
    if (header + Tcp.HEADER_LENGTH > capturedEnd) {
      return false;
    }
    bytes = batch.bytes;
    int headerLength = Tcp.headerLength(bytes, header);
    long end = end(flowType, frame + Headers.networkOffset(headers), frame + batch.originalLength[row]);
    payload = header + headerLength;
    if (headerLength < Tcp.HEADER_LENGTH || payload > end) {
      return false;
    }
    payloadLength = (int) Math.max(0, Math.min(end, capturedEnd) - payload);
    truncated = (int) (end - payload) - payloadLength;
    packet = batch.number[row];
    time = batch.time[row];
    readHeader(header);
    readOptions(header + Tcp.HEADER_LENGTH, Math.min(payload, capturedEnd));
    return true;
  }

  /** Where the IP packet ends: a frame may be padded behind it. Length 0 is a merged or jumbo packet up to its end. */
  private long end(int flowType, long network, long frameEnd) {
    if (flowType == FlowType.TCP4) {
      int length = Ipv4.totalLength(bytes, network);
      return length == 0 ? frameEnd : Math.min(frameEnd, network + length);
    }
    int length = Ipv6.payloadLength(bytes, network);
    return length == 0 ? frameEnd : Math.min(frameEnd, network + Ipv6.HEADER_LENGTH + length);
  }

  private void readHeader(long header) {
    sequence = (int) Tcp.sequenceNumber(bytes, header);
    acknowledgment = (int) Tcp.acknowledgmentNumber(bytes, header);
    flags = Tcp.flags(bytes, header);
    window = Tcp.window(bytes, header);
  }

  private void readOptions(long from, long to) {
    scalesWindow = false;
    windowShift = 0;
    timestamped = false;
    selective = false;
    long at = from;
    while (at < to) {
      int kind = bytes.get(ValueLayout.JAVA_BYTE, at) & 0xff;
      if (kind == END_OF_OPTIONS) {
        return;
      }
      if (kind == NO_OPERATION) {
        at++;
        continue;
      }
      int length = at + 1 < to ? bytes.get(ValueLayout.JAVA_BYTE, at + 1) & 0xff : 0;
      if (length < 2 || at + length > to) {
        return;
      }
      readOption(kind, at, length);
      at += length;
    }
  }

  private void readOption(int kind, long at, int length) {
    if (kind == WINDOW_SCALE && length == 3) {
      scalesWindow = true;
      windowShift = Math.min(LARGEST_SHIFT, bytes.get(ValueLayout.JAVA_BYTE, at + 2) & 0xff);
    } else if (kind == TIMESTAMPS && length == 10) {
      timestamped = true;
      timestamp = bytes.get(INT, at + 2);
    } else if (kind == SELECTIVE_ACKNOWLEDGMENT) {
      selective = true;
    }
  }

  /** Memory that holds the payload. */
  public MemorySegment bytes() {
    return bytes;
  }

  /** Where the payload begins in {@link #bytes}. */
  public long payload() {
    return payload;
  }

  /** Bytes of payload that are there. */
  public int payloadLength() {
    return payloadLength;
  }

  /** Bytes of payload that the snap length cut off. */
  public int truncated() {
    return truncated;
  }

  public int sequence() {
    return sequence;
  }

  public int acknowledgment() {
    return acknowledgment;
  }

  public boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Whether the sender asks that the data be handed over at once (RFC 9293, section 3.9.1). */
  public boolean isPushed() {
    return has(Tcp.PSH);
  }

  /** As sent, not scaled. */
  public int window() {
    return window;
  }

  /** Whether a window scale option is there. */
  public boolean scalesWindow() {
    return scalesWindow;
  }

  /** Shift of a window scale option, 0 … 14; 0 where there is none. */
  public int windowShift() {
    return windowShift;
  }

  public boolean isTimestamped() {
    return timestamped;
  }

  /** TSval. */
  public int timestamp() {
    return timestamp;
  }

  public boolean acknowledgesSelectively() {
    return selective;
  }

  /** Number of the packet, from 1. */
  public long packet() {
    return packet;
  }

  /** ns since the epoch. */
  public long time() {
    return time;
  }
}
