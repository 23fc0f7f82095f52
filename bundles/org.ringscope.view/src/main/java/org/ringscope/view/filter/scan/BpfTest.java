package org.ringscope.view.filter.scan;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.ringscope.capture.PacketRows;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.capture.filter.FilterException;
import org.ringscope.pipeline.PacketFilter;
import org.ringscope.view.filter.fields.PacketHeaders;

/**
 * An expression in tcpdump's language, compiled for each link type that comes. Packets of a link type that it can't be
 * compiled for don't match: it asks for what they don't have.
 */
final class BpfTest implements PlanNode {
  private static final int NO_LIMIT = 0;

  private final String expression;
  private final ConcurrentMap<Integer, Optional<PacketFilter>> programs = new ConcurrentHashMap<>();

  /** @throws FilterException if it can't be compiled for {@code linkType}, or libpcap is missing */
  BpfTest(String expression, int linkType) throws FilterException {
    this.expression = expression;
    programs.put(linkType, Optional.of(BpfProgram.compile(expression, linkType, NO_LIMIT)));
  }

  private Optional<PacketFilter> compile(int linkType) {
    try {
      return Optional.of(BpfProgram.compile(expression, linkType, NO_LIMIT));
    } catch (FilterException notForThis) {
      return Optional.empty();
    }
  }

  @Override
  public long certain(PacketRows rows, int from) {
    return 0;
  }

  @Override
  public long possible(PacketRows rows, int from) {
    return -1;
  }

  @Override
  public boolean matches(PacketRows rows, int row, PacketHeaders packet) throws IOException {
    Optional<PacketFilter> program = programs.computeIfAbsent(packet.linkType(), this::compile);
    return program.isPresent()
        && program.get().accepts(packet.whole(), 0, rows.capturedLength(row), rows.originalLength(row));
  }

  @Override
  public boolean needsBytes() {
    return true;
  }

  @Override
  public boolean asksOutcome() {
    return false;
  }
}
