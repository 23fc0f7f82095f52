package org.ringscope.nic.mirror;

import org.ringscope.nic.NicColumns;
import org.ringscope.pipeline.FrameSink;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.pipeline.PacketBatch;

/** A mirror at work: what it carried so far, and where that goes. */
public final class MirrorTap {
  private final Mirror mirror;
  private final FrameSink sink;
  private final MirroredFrame frame = new MirroredFrame();
  private long packets;
  private long bytes;

  public MirrorTap(Mirror mirror, FrameSink sink) {
    this.mirror = mirror;
    this.sink = sink;
    frame.diverted = mirror.binding() == Binding.DIVERT;
  }

  public Mirror mirror() {
    return mirror;
  }

  /** Packets carried to the debug virtual NIC. */
  public long packets() {
    return packets;
  }

  /** Their lengths, without frame check sequence. */
  public long bytes() {
    return bytes;
  }

  /** Carries a packet if the mirror selects it, and says whether it did. */
  boolean offer(PacketBatch batch, int row, int ring) {
    if (!mirror.selects(ring)) {
      return false;
    }
    packets++;
    bytes += batch.originalLength[row];
    frame.bytes = batch.bytes;
    frame.offset = batch.offset[row];
    frame.capturedLength = batch.capturedLength[row];
    frame.originalLength = batch.originalLength[row];
    frame.time = batch.time[row];
    frame.number = batch.number[row];
    frame.interfaceIndex = batch.interfaceIndex[row];
    frame.direction = batch.direction[row];
    frame.ring = ring;
    frame.hash = batch.column(NicColumns.HASH)[row];
    sink.accept(frame);
    return true;
  }
}
