package org.ringscope.view.mirror;

import java.io.IOException;
import java.util.Optional;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.trace.CapturedPacketTrace;
import org.ringscope.session.trace.PacketTrace;
import org.ringscope.view.CaptureReplay;

/**
 * Whose packets a debug virtual NIC gets.
 *
 * @param value number of the ring, name of the destination or flow as {@code tcp4 10.0.0.1:1234 > 10.0.0.2:443}; empty
 *     for all
 */
public record MirrorSource(Kind kind, String value) {
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

  public static final MirrorSource ALL = new MirrorSource(Kind.ALL, "");

  /** @param ring receive ring, from 0 */
  public static MirrorSource ring(int ring) {
    return new MirrorSource(Kind.RING, Integer.toString(ring));
  }

  public static MirrorSource destination(String name) {
    return new MirrorSource(Kind.DESTINATION, name);
  }

  /** @param flow as received */
  public static MirrorSource flow(String flow) {
    return new MirrorSource(Kind.FLOW, flow);
  }

  /**
   * The flow of a packet, as it is received: a sent packet's is turned round. Empty if the packet is not there (yet) or
   * belongs to none.
   *
   * @param number from 1
   * @throws IOException if the capture was changed since it was opened
   */
  public static Optional<MirrorSource> flowOf(CaptureReplay capture, long number) throws IOException {
    String[] found = new String[1];
    capture.withSession(session -> {
      if (number >= 1 && number <= session.packets()) {
        found[0] = flow(CapturedPacketTrace.of(session, number));
      }
    });
    return Optional.ofNullable(found[0]).filter(flow -> !flow.isEmpty()).map(MirrorSource::flow);
  }

  private static String flow(PacketTrace trace) {
    String flow = trace.flow();
    if (flow == null) {
      return "";
    }
    boolean sent = trace.packet() != null && trace.packet().sent();
    return sent ? FlowKey.parse(flow).reversed().toString() : flow;
  }

  /** One line for people. */
  public String text() {
    return switch (kind) {
      case ALL -> "all rings";
      case RING -> "ring rx" + value;
      case DESTINATION -> "destination " + value;
      case FLOW -> value;
    };
  }

  /** A name for a debug virtual NIC that gets these packets. */
  public String suggestedName() {
    return switch (kind) {
      case ALL -> "all";
      case RING -> "rx" + value;
      case DESTINATION -> value;
      case FLOW -> "flow";
    };
  }
}
