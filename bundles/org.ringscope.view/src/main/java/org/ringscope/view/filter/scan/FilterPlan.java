package org.ringscope.view.filter.scan;

import java.io.IOException;
import org.ringscope.capture.PacketRows;
import org.ringscope.capture.filter.FilterException;
import org.ringscope.view.filter.FilterNode;
import org.ringscope.view.filter.fields.PacketHeaders;

/**
 * How a filter is put to packets: first to the packet table, which decides most packets without a look at their bytes,
 * then to the bytes of the others. Thread-safe.
 */
public final class FilterPlan {
  private final PlanNode root;

  private FilterPlan(PlanNode root) {
    this.root = root;
  }

  /** The plan of a filter in our language. */
  public static FilterPlan of(FilterNode tree) {
    return new FilterPlan(Plans.of(tree));
  }

  /**
   * The plan of an expression in tcpdump's language.
   *
   * @param linkType LINKTYPE_ value of the capture's first interface
   * @throws FilterException if it can't be compiled, or libpcap is missing
   */
  public static FilterPlan ofBpf(String expression, int linkType) throws FilterException {
    return new FilterPlan(new BpfTest(expression, linkType));
  }

  /** Whether packets' bytes have to be read, apart from those that were left out before the card. */
  public boolean needsBytes() {
    return root.needsBytes();
  }

  /** Whether the filter asks for what becomes of packets: that may change as long as the replay runs. */
  public boolean asksOutcome() {
    return root.asksOutcome();
  }

  /**
   * Which of up to 64 packets match: bit i stands for row {@code from + i}.
   *
   * @throws IOException if a packet can't be read
   */
  long matches(PacketRows rows, int from, PacketHeaders packet) throws IOException {
    int count = Math.min(PlanNode.GROUP, rows.count() - from);
    long there = -1L >>> PlanNode.GROUP - count;
    long matching = root.certain(rows, from) & there;
    long open = root.possible(rows, from) & there & ~matching;
    while (open != 0) {
      int i = Long.numberOfTrailingZeros(open);
      packet.turnTo(rows, from + i);
      if (root.matches(rows, from + i, packet)) {
        matching |= 1L << i;
      }
      open &= open - 1;
    }
    return matching;
  }
}
