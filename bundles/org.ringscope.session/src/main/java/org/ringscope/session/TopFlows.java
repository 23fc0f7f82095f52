package org.ringscope.session;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.FlowStage;
import org.ringscope.nic.FlowTable;
import org.ringscope.packet.HeaderScan;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.report.FlowResult;

/**
 * The largest flows of a ring in a range of packets, found by reading those packets again.
 *
 * @param flows most packets first; of a sample, what the sample came to
 * @param packets packets of the ring in the range that were read
 * @param every 1 if all were read, else every so many-th packet of the range was looked at
 */
public record TopFlows(List<FlowResult> flows, long packets, int every) {
  /** Packets of a range that are looked at; in a longer one each n-th is, so that it takes no longer. */
  public static final long MOST_LOOKED_AT = 4_000_000;

  /** Headers beyond are no flow's: link header, tags, labels and extension headers fit. */
  private static final int MOST_BYTES = 512;

  private static final int ROWS_PER_QUESTION = 1 << 12;

  public TopFlows {
    flows = List.copyOf(flows);
  }

  /**
   * Finds them.
   *
   * @param session replayed at least up to {@code last}
   * @param sent whether a send ring is meant
   * @param first number of the range's first packet
   * @param last number of its last one
   * @param most how many flows are wanted
   * @param canceled asked now and then whether to stop; what was found by then comes back
   * @throws IOException if the capture was changed or closed meanwhile
   */
  public static TopFlows of(
      CaptureSession session, int ring, boolean sent, long first, long last, int most, BooleanSupplier canceled)
      throws IOException {
    long to = Math.min(last, session.packets());
    int every = (int) Math.max(1, Math.ceilDiv(to - first + 1, MOST_LOOKED_AT));
    return new Search(session, ring, sent, every).run(first, to, most, canceled);
  }

  /** One pass over a range. */
  private static final class Search {
    private final CaptureSession session;
    private final PacketIndex table;
    private final List<CaptureInterface> interfaces;
    private final int ring;
    private final boolean sent;
    private final int every;
    private final HeaderScan scan = new HeaderScan();
    private final FlowTable flows = new FlowTable(FlowStage.MOST_FLOWS);
    private final MemorySegment bytes = MemorySegment.ofArray(new byte[MOST_BYTES]);
    private long packets;

    Search(CaptureSession session, int ring, boolean sent, int every) throws IOException {
      this.session = session;
      this.table = session.table();
      this.interfaces = session.interfaces();
      this.ring = ring;
      this.sent = sent;
      this.every = every;
    }

    TopFlows run(long first, long last, int most, BooleanSupplier canceled) throws IOException {
      long looked = 0;
      try {
        for (long number = first; number <= last; number += every) {
          if (looked++ % ROWS_PER_QUESTION == 0 && canceled.getAsBoolean()) {
            break;
          }
          if (table.ring(number) == ring && isSent(number) == sent) {
            count(number);
          }
        }
      } catch (IllegalStateException freed) {
        throw new IOException(session.file() + " was closed.", freed);
      }
      return new TopFlows(Stream.of(flows.largest(most)).map(FlowTexts::result).toList(), packets, every);
    }

    private boolean isSent(long number) {
      return table.direction(number) == PacketBlock.DIRECTION_OUTBOUND;
    }

    private void count(long number) throws IOException {
      int captured = Math.min(MOST_BYTES, table.capturedLength(number));
      session.copy(table.position(number), bytes.asSlice(0, captured));
      int original = table.originalLength(number);
      int linkType = interfaces.get(table.interfaceIndex(number)).linkType();
      flows.count(bytes, 0, scan.scan(bytes, 0, captured, original, linkType), original, ring, sent);
      packets++;
    }
  }
}
