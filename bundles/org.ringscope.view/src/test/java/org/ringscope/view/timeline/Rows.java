package org.ringscope.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.PacketIndex;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Verdict;

/** A packet table made up for a test, and the plain list it was made of. */
final class Rows {
  static final int RINGS = 3;

  /** A packet; {@code ring} -1 = filtered. */
  record Packet(long time, int length, int ring, boolean sent, @Nullable DropCause cause) {}

  private Rows() {}

  /** Packets of all fates, up to {@code most} ns apart, now and then before the one in front. */
  static List<Packet> random(int count, long most, long seed) {
    Random random = new Random(seed);
    DropCause[] causes = DropCause.values();
    List<Packet> packets = new ArrayList<>();
    long time = 1_700_000_000_000_000_000L;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(8) == 0 ? -random.nextLong(most + 1) : random.nextLong(most + 1);
      int ring = random.nextInt(10) == 0 ? -1 : random.nextInt(RINGS);
      boolean dropped = ring >= 0 && random.nextInt(4) == 0;
      packets.add(new Packet(
          time, 60 + random.nextInt(1455), ring, ring >= 0 && !dropped && random.nextBoolean(),
          dropped ? causes[random.nextInt(causes.length)] : null));
    }
    return packets;
  }

  static PacketIndex table(List<Packet> packets) {
    PacketIndex table = new PacketIndex();
    append(table, 0, packets);
    return table;
  }

  /** Enters further packets behind the {@code known} ones. */
  static void append(PacketIndex table, long known, List<Packet> packets) {
    PacketBlock block = new PacketBlock(0);
    block.reservePackets(packets.size());
    block.firstPacketNumber = known + 1;
    block.count = packets.size();
    for (int i = 0; i < packets.size(); i++) {
      block.time[i] = packets.get(i).time();
      block.originalLength[i] = packets.get(i).length();
    }
    table.put(block);
    for (int i = 0; i < packets.size(); i++) {
      Packet packet = packets.get(i);
      Verdict verdict = packet.ring() < 0
          ? Verdict.FILTERED
          : packet.cause() == null ? Verdict.DELIVERED : Verdict.DROPPED;
      int direction = packet.sent() ? PacketBlock.DIRECTION_OUTBOUND : PacketBlock.DIRECTION_INBOUND;
      table.setOutcome(known + 1 + i, verdict, packet.cause(), packet.ring(), 0, direction);
    }
    table.complete(known + 1, packets.size());
  }

  /** Times since the first packet that never go back. */
  static long[] times(List<Packet> packets) {
    long[] times = new long[packets.size()];
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < times.length; i++) {
      latest = Math.max(latest, packets.get(i).time());
      times[i] = latest - packets.getFirst().time();
    }
    return times;
  }
}
