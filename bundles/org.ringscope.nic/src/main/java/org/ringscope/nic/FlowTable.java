package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.conversation.EndRows;
import org.ringscope.pipeline.conversation.FlowEnds;

/**
 * Packets and bytes by flow.
 *
 * <p>A flow is one direction of a conversation as the card tells them apart: flow type, addresses, and ports where the
 * card hashes ports.
 */
public final class FlowTable {
  /** Words of a row: its key – type and ports, source, destination –, packets, bytes, last ring. */
  private static final int WORDS = EndRows.KEY_WORDS + 3;

  private static final int PACKETS = EndRows.KEY_WORDS;
  private static final int BYTES = PACKETS + 1;
  private static final int RING = BYTES + 1;

  private static final long SEND_RING = 1L << 32;

  private final EndRows flows;
  private final FlowEnds ends = new FlowEnds();
  private long untracked;

  /** @param limit most flows kept; packets of further flows are only counted */
  public FlowTable(int limit) {
    flows = new EndRows(WORDS, limit);
  }

  /**
   * Counts a packet, if it belongs to a flow.
   *
   * @param bytes where the packet lies
   * @param offset of its first byte
   * @param headers where its headers begin, as parsing found them in these bytes
   * @param length original length in bytes
   * @param sent whether {@code ring} is a send ring
   */
  public void count(MemorySegment bytes, long offset, long headers, int length, int ring, boolean sent) {
    if (!ends.read(bytes, offset, headers)) {
      return;
    }
    int at = ends.findIn(flows);
    if (at < 0) {
      untracked++;
      return;
    }
    long[] rows = flows.rows();
    rows[at + PACKETS]++;
    rows[at + BYTES] += length;
    rows[at + RING] = sent ? SEND_RING | ring : ring;
  }

  public int size() {
    return flows.size();
  }

  /** Packets of flows that came when the table was full. */
  public long untracked() {
    return untracked;
  }

  /** Rows of all flows, most packets first; ties by bytes, then by key, so that the order depends on nothing else. */
  public FlowCount[] largest(int most) {
    long[] rows = flows.rows();
    FlowCount[] all = new FlowCount[flows.size()];
    int next = 0;
    for (int at = 0; at < rows.length; at += WORDS) {
      if (rows[at] != 0) {
        all[next++] = new FlowCount(
            (int) (rows[at] >>> 32), (int) rows[at], rows[at + 1], rows[at + 2], rows[at + 3], rows[at + 4],
            rows[at + PACKETS], rows[at + BYTES], (int) rows[at + RING], rows[at + RING] >>> 32 != 0);
      }
    }
    Arrays.sort(all);
    return Arrays.copyOf(all, Math.min(most, all.length));
  }

  void save(StateWriter writer) {
    flows.save(writer);
    writer.write(untracked);
  }

  void restore(StateReader reader) {
    flows.restore(reader);
    untracked = reader.read();
  }
}
