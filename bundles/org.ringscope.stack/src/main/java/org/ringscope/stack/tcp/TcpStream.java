package org.ringscope.stack.tcp;

import org.ringscope.packet.FlowKey;
import org.ringscope.packet.Tcp;

/** A TCP connection, as far as the capture has it. */
public final class TcpStream {
  private final int number;
  private final FlowKey flow;
  private final StreamDirection forward = new StreamDirection(this, true);
  private final StreamDirection backward = new StreamDirection(this, false);
  private boolean replaced;

  /** @param flow of the first captured segment */
  TcpStream(int number, FlowKey flow) {
    this.number = number;
    this.flow = flow;
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

  /** At the time of the last segment. */
  public StreamState state() {
    if (forward.isReset() || backward.isReset()) {
      return StreamState.RESET;
    }
    if (forward.isClosed() && backward.isClosed()) {
      return StreamState.CLOSED;
    }
    if (replaced) {
      return StreamState.REPLACED;
    }
    if (forward.isClosed() || backward.isClosed()) {
      return StreamState.HALF_CLOSED;
    }
    if (forward.isOpened() && backward.isOpened()) {
      return StreamState.OPEN;
    }
    return forward.isOpened() || backward.isOpened() ? StreamState.OPENING : StreamState.MID_STREAM;
  }

  /** Another connection has taken its ports. */
  void replace() {
    replaced = true;
  }

  /** As {@link StreamListener#prefetch}, for a segment that {@link #receive} will take. */
  long prefetch(boolean byFirstSender) {
    return byFirstSender
        ? forward.prefetch() + backward.next()
        : backward.prefetch() + forward.next();
  }

  void receive(TcpSegment segment, boolean byFirstSender, Receiving receiving) {
    StreamDirection sent = byFirstSender ? forward : backward;
    StreamDirection answered = byFirstSender ? backward : forward;
    if (segment.has(Tcp.SYN)) {
      sent.offerScale(segment);
    }
    boolean outdated = sent.isOutdated(segment, receiving.settings().protectsAgainstWrapped());
    if (segment.has(Tcp.ACK) && !outdated) {
      // RFC 7323, section 2.2: windows are scaled only if both ends offer it; the window of a SYN never is.
      boolean scaled = sent.offersScale() && answered.offersScale() && !segment.has(Tcp.SYN);
      answered.acknowledge(segment, scaled ? sent.windowShift() : 0, receiving);
    }
    sent.receive(segment, outdated, receiving);
  }
}
