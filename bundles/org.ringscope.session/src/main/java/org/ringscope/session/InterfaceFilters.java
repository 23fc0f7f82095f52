package org.ringscope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketFilter;

/** A filter for each captured interface, made when its first packet comes: link types decide. Shared by all workers. */
final class InterfaceFilters {
  /** Compiles a BPF expression for a link type. */
  @FunctionalInterface
  interface Compiler {
    PacketFilter compile(String expression, int linkType, int snapLength) throws IOException;

    default PacketFilter compile(String expression, CaptureInterface captured) throws IOException {
      return compile(expression, captured.linkType(), (int) captured.snapLength());
    }
  }

  /** Makes the filter of an interface; null if no packet of it passes. */
  @FunctionalInterface
  interface Maker {
    @Nullable PacketFilter make(int index, CaptureInterface captured) throws IOException;
  }

  private final Supplier<List<CaptureInterface>> interfaces;
  private final Maker maker;
  private volatile List<@Nullable PacketFilter> filters = List.of();

  InterfaceFilters(Supplier<List<CaptureInterface>> interfaces, Maker maker) {
    this.interfaces = interfaces;
    this.maker = maker;
  }

  /** Makes the filters that {@code block} needs. */
  void prepare(PacketBlock block) throws IOException {
    int highest = -1;
    for (int i = 0; i < block.count; i++) {
      highest = Math.max(highest, block.interfaceIndex[i]);
    }
    if (highest >= filters.size()) {
      makeAll();
    }
  }

  private synchronized void makeAll() throws IOException {
    List<CaptureInterface> all = interfaces.get();
    List<@Nullable PacketFilter> made = new ArrayList<>(filters);
    for (int i = made.size(); i < all.size(); i++) {
      made.add(maker.make(i, all.get(i)));
    }
    filters = made;
  }

  /** The filter of an interface that was prepared for; null if no packet of it passes. */
  @Nullable PacketFilter of(int index) {
    return filters.get(index);
  }
}
