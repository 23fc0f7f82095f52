package org.ringscope.nic.mirror;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicColumns;
import org.ringscope.nic.host.HostDrain;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;
import org.ringscope.pipeline.Stateful;

/**
 * A mirror at work: which packets it matches, what of them the debug virtual NIC carries and what becomes lost, and
 * where the frames go. A packet that matches is carried or lost for one cause: {@code matched = packets + Σ lost}.
 *
 * <p>Its clock is the recorded time of the packets offered, held where that runs backwards. Frames keep their recorded
 * time, and are handed over when they enter the debug ring: what has a descriptor is not lost any more.
 */
public final class MirrorTap implements Stateful {
  private static final int ONLY_RING = 0;

  private final Mirror mirror;
  private final MirrorSelector selector;
  private final LinkTypes linkTypes;
  private final FrameSink sink;
  private final @Nullable TokenBucket bucket;
  private final @Nullable HostDrain drain;
  private final @Nullable FrameRewriter rewriter;
  private final MirroredFrame frame = new MirroredFrame();
  private final long[] lost = new long[MirrorLoss.values().length];
  private long now = Long.MIN_VALUE;
  private long matched;
  private long packets;
  private long bytes;
  private long capturedBytes;
  private long truncated;
  private long watched;
  private @Nullable MirrorFate fate;

  /**
   * A mirror that has carried nothing yet.
   *
   * @param selector of the mirror's source
   * @param linkTypes by interface index of the packets
   */
  public MirrorTap(Mirror mirror, MirrorSelector selector, LinkTypes linkTypes, FrameSink sink) {
    this.mirror = mirror;
    this.selector = selector;
    this.linkTypes = linkTypes;
    this.sink = sink;
    bucket = mirror.rate() == null ? null : new TokenBucket(mirror.rate());
    DebugRing ring = mirror.ring();
    drain = ring.host().isInfinitelyFast() ? null : new HostDrain(1, ring.size(), ring.host(), (taken, time) -> {});
    rewriter = FrameRewriter.of(mirror);
    frame.diverted = mirror.binding() == Binding.DIVERT;
  }

  public Mirror mirror() {
    return mirror;
  }

  /** Packets that the mirror's source selects. */
  public long matched() {
    return matched;
  }

  /** Packets carried to the debug virtual NIC. */
  public long packets() {
    return packets;
  }

  /** Their lengths as they come out, without frame check sequence. */
  public long bytes() {
    return bytes;
  }

  /** Bytes of them that there are: of a capture cut short, or cut to the snap length, fewer. */
  public long capturedBytes() {
    return capturedBytes;
  }

  /** Packets carried that the mirror's snap length has cut. */
  public long truncated() {
    return truncated;
  }

  /** Packets that matched and were not carried. */
  public long lost(MirrorLoss cause) {
    return lost[cause.ordinal()];
  }

  /** Packets that matched and were not carried, for any cause. */
  public long lost() {
    return Arrays.stream(lost).sum();
  }

  /** The most descriptors of the debug ring that ever waited at once; 0 for an infinitely fast host. */
  public int mostWaiting() {
    return drain == null ? 0 : drain.mostWaiting(ONLY_RING);
  }

  /** What is done with packet {@code number}, from 1, is kept from now on. */
  public void watch(long number) {
    watched = number;
    fate = null;
  }

  /** What was done with the watched packet; empty as long as it wasn't offered. */
  public Optional<MirrorFate> fate() {
    return Optional.ofNullable(fate);
  }

  /** Carries or loses a packet if the mirror's source selects it, and says whether it does. */
  boolean offer(PacketBatch batch, int row) {
    MirrorMismatch mismatch = selector.mismatch(batch, row);
    MirrorLoss loss = mismatch == null ? take(batch, row) : null;
    if (batch.number[row] == watched) {
      fate = new MirrorFate(mirror, mismatch, loss);
    }
    return mismatch == null;
  }

  private @Nullable MirrorLoss take(PacketBatch batch, int row) {
    now = Math.max(now, batch.time[row]);
    boolean sampled = matched++ % mirror.sample() == 0;
    MirrorLoss loss = sampled ? carry(batch, row) : MirrorLoss.SAMPLED_OUT;
    if (loss != null) {
      lost[loss.ordinal()]++;
    }
    return loss;
  }

  private @Nullable MirrorLoss carry(PacketBatch batch, int row) {
    show(batch, row);
    MirrorLoss loss = obstacle();
    if (loss != null) {
      frame.lostBefore++;
      return loss;
    }
    if (frame.capturedLength < batch.capturedLength[row]) {
      truncated++;
    }
    if (rewriter != null) {
      rewriter.rewrite(frame, packets);
    }
    packets++;
    bytes += frame.originalLength;
    capturedBytes += frame.capturedLength;
    sink.accept(frame);
    frame.lostBefore = 0;
    return null;
  }

  private void show(PacketBatch batch, int row) {
    frame.bytes = batch.bytes;
    frame.offset = batch.offset[row];
    frame.capturedLength = Math.min(batch.capturedLength[row], mirror.snapLength());
    frame.originalLength = batch.originalLength[row];
    frame.time = batch.time[row];
    frame.number = batch.number[row];
    frame.interfaceIndex = batch.interfaceIndex[row];
    frame.direction = batch.direction[row];
    frame.ring = batch.column(NicColumns.RING)[row];
    frame.hash = batch.column(NicColumns.HASH)[row];
  }

  /** Why the frame is not carried, or null; what has no obstacle has taken its tokens and its descriptor. */
  private @Nullable MirrorLoss obstacle() {
    if (rewriter != null) {
      boolean ethernet = linkTypes.of(frame.interfaceIndex) == LinkType.ETHERNET;
      MirrorLoss obstacle = ethernet ? rewriter.obstacle(frame) : MirrorLoss.NOT_REWRITABLE;
      if (obstacle != null) {
        return obstacle;
      }
    }
    if (bucket != null && !bucket.take(now, Math.min(frame.originalLength, mirror.snapLength()))) {
      return MirrorLoss.OVER_RATE;
    }
    return drain == null || drain.arrive(ONLY_RING, now) ? null : MirrorLoss.DEBUG_RING_FULL;
  }

  @Override
  public void save(StateWriter writer) {
    writer.write(new long[] {now, matched, packets, bytes, capturedBytes, truncated, frame.lostBefore});
    writer.write(lost);
    if (bucket != null) {
      bucket.save(writer);
    }
    if (drain != null) {
      drain.save(writer);
    }
  }

  @Override
  public void restore(StateReader reader) {
    long[] counts = reader.readArray();
    now = counts[0];
    matched = counts[1];
    packets = counts[2];
    bytes = counts[3];
    capturedBytes = counts[4];
    truncated = counts[5];
    frame.lostBefore = counts[6];
    reader.read(lost);
    if (bucket != null) {
      bucket.restore(reader);
    }
    if (drain != null) {
      drain.restore(reader);
    }
  }
}
