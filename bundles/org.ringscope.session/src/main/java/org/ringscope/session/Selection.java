package org.ringscope.session;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketFilter;

/**
 * Which packets of the capture reach the card: by time, by interface, by BPF expression. Shared by all workers; each
 * packet is judged by itself, apart from relative times, for which all wait until the capture's first packet is known.
 */
final class Selection {
  /** Interfaces named in a message, at most. */
  private static final int MOST_TOLD = 20;

  private final Scenario scenario;
  private final Supplier<List<CaptureInterface>> interfaces;
  private final InterfaceFilters.Compiler compiler;
  private final InterfaceFilters filters;
  private final CountDownLatch firstTimeKnown = new CountDownLatch(1);
  private volatile long from = Long.MIN_VALUE;
  private volatile long to = Long.MAX_VALUE;

  Selection(Scenario scenario, Supplier<List<CaptureInterface>> interfaces, InterfaceFilters.Compiler compiler) {
    this.scenario = scenario;
    this.interfaces = interfaces;
    this.compiler = compiler;
    filters = new InterfaceFilters(interfaces, this::filterOf);
  }

  /** Prepares for {@code block}; every worker calls this before the first {@link #selects} of a block. */
  void prepare(PacketBlock block) throws IOException, InterruptedException {
    if (block.firstPacketNumber == 1 && block.count > 0) {
      resolveSpan(block.time[0]);
    }
    if (block.count > 0) {
      firstTimeKnown.await();
      filters.prepare(block);
    }
  }

  private void resolveSpan(long firstTime) {
    TimeBound start = scenario.from();
    TimeBound end = scenario.to();
    from = start == null ? Long.MIN_VALUE : start.resolve(firstTime);
    to = end == null ? Long.MAX_VALUE : end.resolve(firstTime);
    firstTimeKnown.countDown();
  }

  /** The filter for packets of an interface; null if none of them is wanted. */
  private @Nullable PacketFilter filterOf(int index, CaptureInterface captureInterface) throws IOException {
    if (!isWanted(index, captureInterface)) {
      return null;
    }
    String expression = scenario.filter();
    if (expression == null) {
      return (bytes, offset, captured, original) -> true;
    }
    return compiler.compile(expression, captureInterface);
  }

  boolean selects(PacketBlock block, int packet) {
    long time = block.time[packet];
    if (time < from || time >= to) {
      return false;
    }
    PacketFilter filter = filters.of(block.interfaceIndex[packet]);
    return filter != null
        && filter.accepts(
            block.bytes(), block.offset[packet], block.capturedLength[packet], block.originalLength[packet]);
  }

  /**
   * Checks, at the end of a scan, that the wanted interface was there: pcapng may describe interfaces anywhere.
   *
   * @throws IOException saying which interfaces there are
   */
  void requireInterface() throws IOException {
    String wanted = scenario.captureInterface();
    List<CaptureInterface> all = interfaces.get();
    StringJoiner known = new StringJoiner(", ");
    for (int i = 0; i < all.size(); i++) {
      if (isWanted(i, all.get(i))) {
        return;
      }
      if (i < MOST_TOLD) {
        known.add(all.get(i).name().isEmpty() ? Integer.toString(i) : i + " (" + all.get(i).name() + ")");
      }
    }
    if (wanted != null) {
      String more = all.size() > MOST_TOLD ? " and " + (all.size() - MOST_TOLD) + " more" : "";
      throw new IOException(
          "no interface " + wanted + " in the capture; there is " + (all.isEmpty() ? "none" : known + more) + ".");
    }
  }

  private boolean isWanted(int index, CaptureInterface captureInterface) {
    String wanted = scenario.captureInterface();
    return wanted == null || wanted.equals(captureInterface.name()) || wanted.equals(Integer.toString(index));
  }

  /** Releases workers that wait for a first packet that never comes. */
  void cancel() {
    firstTimeKnown.countDown();
  }
}
