package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.place.RecordedStream;

/** The TCP streams of a capture, to choose from. */
public final class StreamList {
  /** Directions that are offered at a time; the others are found by their packets. */
  static final int MOST_OFFERED = 500;

  private final List<RecordedStream> streams;
  private final List<StreamChoice> offered;

  /** @param streams by number */
  public StreamList(List<RecordedStream> streams) {
    this.streams = List.copyOf(streams);
    List<StreamChoice> withBytes = new ArrayList<>();
    for (RecordedStream stream : streams) {
      for (boolean forward : new boolean[] {true, false}) {
        if (stream.sent(forward).bytes() > 0) {
          withBytes.add(new StreamChoice(stream.number(), forward));
        }
      }
    }
    withBytes.sort(Comparator.comparingLong(this::bytes).reversed());
    offered = List.copyOf(withBytes.subList(0, Math.min(MOST_OFFERED, withBytes.size())));
  }

  /** The directions with most bytes, largest first. */
  public List<StreamChoice> offered() {
    return offered;
  }

  private long bytes(StreamChoice choice) {
    return streams.get(choice.stream()).sent(choice.forward()).bytes();
  }

  /** Whether there is such a direction, with bytes. */
  public boolean has(StreamChoice choice) {
    return choice.stream() < streams.size() && bytes(choice) > 0;
  }

  /** A direction in a line: {@code 12: 10.0.0.1:80 > 10.0.0.2:1234, 1,448 bytes, 3 out of order, 1 repeated}. */
  public String label(StreamChoice choice) {
    RecordedStream stream = streams.get(choice.stream());
    RecordedStream.Sent sent = stream.sent(choice.forward());
    String flow = stream.flow(choice.forward()).toString();
    StringBuilder text = new StringBuilder();
    text.append(choice.stream()).append(": ").append(flow.substring(flow.indexOf(' ') + 1));
    text.append(String.format(Locale.ROOT, ", %,d bytes", sent.bytes()));
    if (sent.outOfOrder() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d out of order", sent.outOfOrder()));
    }
    if (sent.repeated() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d repeated", sent.repeated()));
    }
    return text.toString();
  }

  /**
   * The direction that a packet belongs to; the other one if its own has no bytes.
   *
   * @param flow the packet's
   * @param packet its number, which tells apart streams that use the same ports one after another
   */
  public Optional<StreamChoice> of(FlowKey flow, long packet) {
    FlowKey reversed = flow.reversed();
    StreamChoice found = null;
    for (RecordedStream stream : streams) {
      if (stream.firstPacket() <= packet) {
        found = stream.flow().equals(flow) ? new StreamChoice(stream.number(), true)
            : stream.flow().equals(reversed) ? new StreamChoice(stream.number(), false) : found;
      }
    }
    return Optional.ofNullable(found).map(this::withBytes);
  }

  private @Nullable StreamChoice withBytes(StreamChoice choice) {
    return has(choice) ? choice : has(choice.reversed()) ? choice.reversed() : null;
  }
}
