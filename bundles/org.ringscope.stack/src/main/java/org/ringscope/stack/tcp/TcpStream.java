package org.ringscope.stack.tcp;

import org.ringscope.packet.FlowKey;
import org.ringscope.packet.Tcp;

/** A TCP connection, as far as the capture has it. */
public final class TcpStream {
  private final int number;
  private final FlowKey flow;
  private final StreamDirection forward = new StreamDirection(this, true);
  private final StreamDirection backward = new StreamDirection(this, false);
  private final long firstTime;
  private long lastTime;
  private boolean forwardScales;
  private boolean backwardScales;

  /** @param flow of the first captured segment */
  TcpStream(int number, FlowKey flow, long firstTime) {
    this.number = number;
    this.flow = flow;
    this.firstTime = firstTime;
    lastTime = firstTime;
  }

  /** From 0, in order of appearance: Wireshark's tcp.stream. */
  public int number() {
    return number;
  }

  /** From the end that sent the first captured segment to the other. */
  public FlowKey flow() {
    return flow;
  }

  /** What the end sent that sent the first captured segment. */
  public StreamDirection forward() {
    return forward;
  }

  /** What the other end sent. */
  public StreamDirection backward() {
    return backward;
  }

  /** Time of the first segment, ns since the epoch. */
  public long firstTime() {
    return firstTime;
  }

  /** Latest time of a segment, ns since the epoch. */
  public long lastTime() {
    return lastTime;
  }

  void receive(TcpSegment segment, boolean byFirstSender, Receiving receiving) {
    lastTime = Math.max(lastTime, segment.time());
    StreamDirection sent = byFirstSender ? forward : backward;
    StreamDirection answered = byFirstSender ? backward : forward;
    if (segment.has(Tcp.SYN)) {
      scale(segment, byFirstSender, sent);
    }
    if (segment.has(Tcp.ACK)) {
      boolean scaled = forwardScales && backwardScales && !segment.has(Tcp.SYN);
      answered.acknowledge(segment, scaled ? sent.windowShift() : 0, receiving);
    }
    sent.receive(segment, receiving);
  }

  /** RFC 7323, section 2.2: windows are scaled only if both ends offer it; the window of a SYN never is. */
  private void scale(TcpSegment segment, boolean byFirstSender, StreamDirection sent) {
    sent.scaleWindow(segment.windowShift());
    if (byFirstSender) {
      forwardScales = segment.scalesWindow();
    } else {
      backwardScales = segment.scalesWindow();
    }
  }
}
