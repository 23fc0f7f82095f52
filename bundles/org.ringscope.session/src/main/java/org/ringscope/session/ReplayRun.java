package org.ringscope.session;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.nic.FlowStage;
import org.ringscope.nic.steer.FollowStage;
import org.ringscope.pipeline.BatchPool;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketSource;
import org.ringscope.pipeline.Turns;
import org.ringscope.pipeline.conversation.ConversationStage;
import org.ringscope.session.seek.Checkpoints;

/** What the workers of one replay share. */
final class ReplayRun {
  /**
   * The ordered half: one graph, entered in turn.
   *
   * @param entrance takes the batches, at once or when they are due
   * @param mirrors taps between rings and stack, in the scenario's order
   * @param follow null where no flow is received where it was sent
   * @param conversations null where nobody wants them counted
   * @param flows null where nobody wants to see them
   * @param checkpoints null where nobody will look at a moment
   */
  record Ordered(
      StageSet.Back back,
      Consumer<PacketBatch> entrance,
      BatchPool pool,
      Turns turns,
      Mirrors mirrors,
      @Nullable FollowStage follow,
      @Nullable ConversationStage conversations,
      @Nullable FlowStage flows,
      @Nullable Checkpoints checkpoints) {}

  private final PacketSource source;
  private final int blockBytes;
  private final StageSet stages;
  private final @Nullable Selection selection;
  private final @Nullable Ordered ordered;
  private final @Nullable PacketIndex packetTable;
  private final Progress progress;
  private final AtomicBoolean failed = new AtomicBoolean();

  ReplayRun(
      PacketSource source,
      int blockBytes,
      StageSet stages,
      @Nullable Selection selection,
      @Nullable Ordered ordered,
      @Nullable PacketIndex packetTable,
      Progress progress) {
    this.source = source;
    this.blockBytes = blockBytes;
    this.stages = stages;
    this.selection = selection;
    this.ordered = ordered;
    this.packetTable = packetTable;
    this.progress = progress;
  }

  PacketSource source() {
    return source;
  }

  int blockBytes() {
    return blockBytes;
  }

  StageSet stages() {
    return stages;
  }

  @Nullable Selection selection() {
    return selection;
  }

  @Nullable Ordered ordered() {
    return ordered;
  }

  @Nullable PacketIndex packetTable() {
    return packetTable;
  }

  void blockDone() {
    progress.read(source.position(), source.size());
  }

  boolean isCanceled() {
    return failed.get() || progress.isCanceled();
  }

  /** A worker failed: the others end, too. */
  void fail() {
    failed.set(true);
    if (ordered != null) {
      ordered.turns().stop();
    }
    if (selection != null) {
      selection.cancel();
    }
  }
}
