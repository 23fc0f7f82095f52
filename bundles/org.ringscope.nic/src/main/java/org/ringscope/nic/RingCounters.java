package org.ringscope.nic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.counter.FrameCounters;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/** Packets, bytes and drops by ring, of one direction of one device; where asked for, packets by what they are, too. */
public final class RingCounters {
  private static final int CAUSES = DropCause.values().length;

  private long[] packets;
  private long[] bytes;
  private long[] capturedBytes;
  private long[] drops;
  private @Nullable FrameCounters frames;

  public RingCounters(int rings) {
    packets = new long[rings];
    bytes = new long[rings];
    capturedBytes = new long[rings];
    drops = new long[rings * CAUSES];
  }

  /** From now on packets are counted by what they are, too; they have to pass {@code FrameClassStage} before. */
  public void countFrames() {
    frames = new FrameCounters(rings());
  }

  /** Packets by what they are; null where nobody asked. */
  public @Nullable FrameCounters frames() {
    return frames;
  }

  /** Makes room for {@code rings} rings; never for fewer than there are. */
  void reserve(int rings) {
    if (rings > packets.length) {
      packets = Arrays.copyOf(packets, rings);
      bytes = Arrays.copyOf(bytes, rings);
      capturedBytes = Arrays.copyOf(capturedBytes, rings);
      drops = Arrays.copyOf(drops, rings * CAUSES);
      if (frames != null) {
        frames.reserve(rings);
      }
    }
  }

  public int rings() {
    return packets.length;
  }

  /** Counts the packet in row {@code row}, which is put on {@code ring}. */
  void count(int ring, PacketBatch in, int row) {
    packets[ring]++;
    bytes[ring] += in.originalLength[row];
    capturedBytes[ring] += in.capturedLength[row];
    if (frames != null) {
      frames.count(ring, in, row);
    }
  }

  void countDrop(int ring, DropCause cause) {
    drops[ring * CAUSES + cause.ordinal()]++;
  }

  /** Packets put on {@code ring}. */
  public long packets(int ring) {
    return packets[ring];
  }

  /** Sum of the original lengths of the packets put on {@code ring}. */
  public long bytes(int ring) {
    return bytes[ring];
  }

  public long capturedBytes(int ring) {
    return capturedBytes[ring];
  }

  /** Packets meant for {@code ring} that were dropped there. */
  public long drops(int ring, DropCause cause) {
    return drops[ring * CAUSES + cause.ordinal()];
  }

  public void add(RingCounters other) {
    reserve(other.rings());
    add(packets, other.packets);
    add(bytes, other.bytes);
    add(capturedBytes, other.capturedBytes);
    add(drops, other.drops);
    if (other.frames != null) {
      FrameCounters sum = frames == null ? new FrameCounters(rings()) : frames;
      sum.add(other.frames);
      frames = sum;
    }
  }

  private static void add(long[] sum, long[] more) {
    for (int i = 0; i < more.length; i++) {
      sum[i] += more[i];
    }
  }

  void save(StateWriter writer) {
    writer.write(packets);
    writer.write(bytes);
    writer.write(capturedBytes);
    writer.write(drops);
    if (frames != null) {
      frames.save(writer);
    }
  }

  void restore(StateReader reader) {
    reader.read(packets);
    reader.read(bytes);
    reader.read(capturedBytes);
    reader.read(drops);
    if (frames != null) {
      frames.restore(reader);
    }
  }
}
