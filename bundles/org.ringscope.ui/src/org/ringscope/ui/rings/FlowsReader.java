package org.ringscope.ui.rings;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.FailureReason;
import org.ringscope.view.FlowsTable;
import org.ringscope.view.RingsTable;
import org.ringscope.view.timeline.PacketRange;

/** Finds the largest flows of a ring in the background; a new wish ends what was begun before. */
final class FlowsReader extends LatestWishJob<FlowsReader.Wish> {
  private static final int MOST_FLOWS = 20;

  /** A short rest, so that a range being dragged is not counted at each step. */
  private static final long DELAY_MILLIS = 150;

  private final Consumer<FlowsTable> consumer;

  record Wish(CaptureReplay capture, RingsTable.Row ring, PacketRange range) {}

  /** @param consumer takes what was found, called by the job's thread */
  FlowsReader(Consumer<FlowsTable> consumer) {
    super("Finding the largest flows");
    this.consumer = consumer;
  }

  /** Asks for flows; returns at once. */
  void want(CaptureReplay capture, RingsTable.Row ring, PacketRange range) {
    want(new Wish(capture, ring, range), DELAY_MILLIS);
  }

  @Override
  protected void fulfil(Wish next, BooleanSupplier overtaken) {
    FlowsTable found = find(next, overtaken);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(found);
    }
  }

  private static FlowsTable find(Wish next, BooleanSupplier overtaken) {
    try {
      return next.capture().topFlows(next.ring(), next.range(), MOST_FLOWS, overtaken);
    } catch (IOException e) {
      return new FlowsTable(FlowsTable.EMPTY.rows(), FailureReason.of(e));
    }
  }
}
