package org.ringscope.view.mirror;

import java.io.IOException;
import java.util.Optional;
import org.ringscope.session.trace.CapturedPacketTrace;
import org.ringscope.view.CaptureReplay;

/**
 * Whose packets a debug virtual NIC gets.
 *
 * @param direction of the packets; send rings are a choice of the model
 * @param value number of the ring, name of the destination or flow as {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}; empty
 *     for all
 */
public record MirrorSubject(Kind kind, String value, Direction direction) {
  /** What can be mirrored. */
  public enum Kind {
    ALL("All rings"),
    RING("Ring"),
    DESTINATION("Destination"),
    FLOW("Flow");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Which of the host's packets. */
  public enum Direction {
    RECEIVED("received"),
    SENT("sent"),
    BOTH("received and sent");

    private final String title;

    Direction(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public static final MirrorSubject ALL = new MirrorSubject(Kind.ALL, "", Direction.RECEIVED);

  /** @param ring from 0 */
  public static MirrorSubject ring(int ring, boolean sent) {
    return new MirrorSubject(Kind.RING, Integer.toString(ring), sent ? Direction.SENT : Direction.RECEIVED);
  }

  /** A flow, and what is answered. */
  public static MirrorSubject flow(String flow) {
    return new MirrorSubject(Kind.FLOW, flow, Direction.BOTH);
  }

  /**
   * The flow of a packet; empty if the packet is not there (yet) or belongs to none.
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public static Optional<MirrorSubject> flowOf(CaptureReplay capture, long number) throws IOException {
    String flow = capture.shown().ofPacket(number, session -> CapturedPacketTrace.of(session, number).flow());
    return Optional.ofNullable(flow).map(MirrorSubject::flow);
  }

  /** Number of the ring, from 0; -1 if these are not the packets of a ring. Not for what is still being typed. */
  public int ring() {
    return kind == Kind.RING ? Integer.parseInt(value) : -1;
  }

  /** Whether received packets are among them. */
  public boolean receives() {
    return direction != Direction.SENT;
  }

  /** Whether sent packets are among them. */
  public boolean sends() {
    return direction != Direction.RECEIVED;
  }

  /** One line for people. */
  public String text() {
    String text = switch (kind) {
      case ALL -> "all rings";
      case RING -> "ring " + ringName();
      case DESTINATION -> "destination " + value;
      case FLOW -> value;
    };
    boolean said = kind == Kind.RING && direction != Direction.BOTH;
    return said || direction == Direction.RECEIVED ? text : text + ", " + direction.title();
  }

  private String ringName() {
    return switch (direction) {
      case RECEIVED -> "rx" + value;
      case SENT -> "tx" + value;
      case BOTH -> value;
    };
  }

  /** A name for a debug virtual NIC that gets these packets. */
  public String suggestedName() {
    return switch (kind) {
      case ALL -> "all";
      case RING -> direction == Direction.BOTH ? "ring" + value : ringName();
      case DESTINATION -> value;
      case FLOW -> "flow";
    };
  }
}
