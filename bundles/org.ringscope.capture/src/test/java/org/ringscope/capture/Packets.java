package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketSource;

/** What a source delivers, as plain values to compare. */
public final class Packets {
  private Packets() {}

  /** One packet; {@code hash} is of its bytes. */
  public record Packet(
      long number, long time, int interfaceIndex, int direction, int captured, int original, int hash) {
    /** As tshark prints time and lengths. */
    public String asText() {
      return seconds(time) + " " + Integer.toUnsignedString(original) + " " + captured;
    }
  }

  /** Seconds and nine digits, as tshark prints frame.time_epoch. */
  public static String seconds(long time) {
    return String.format(
        "%d.%09d", Math.floorDiv(time, 1_000_000_000L), Math.floorMod(time, 1_000_000_000L));
  }

  public static List<Packet> all(PacketSource source) throws IOException {
    List<Packet> packets = new ArrayList<>();
    PacketBlock block = new PacketBlock(1);
    long ticket = 0;
    long previous = Long.MIN_VALUE;
    while (source.fill(block)) {
      if (block.ticket != ticket++ || block.firstPacketNumber != packets.size() + 1 || block.previousTime != previous) {
        throw new AssertionError("Block " + block.ticket + " does not follow the one before.");
      }
      packets.addAll(of(block));
      previous = packets.isEmpty() ? previous : packets.getLast().time();
    }
    return packets;
  }

  /** Read by {@code workers} threads, each with a block of its own, put in order by ticket. */
  public static List<Packet> all(PacketSource source, int workers) throws InterruptedException {
    TreeMap<Long, List<Packet>> blocks = new TreeMap<>();
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    PacketBlock block = new PacketBlock(1);
                    try {
                      while (source.fill(block)) {
                        List<Packet> packets = of(block);
                        synchronized (blocks) {
                          blocks.put(block.ticket, packets);
                        }
                      }
                    } catch (IOException | RuntimeException e) {
                      synchronized (blocks) {
                        failures.add(e);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new AssertionError(failures.getFirst());
    }
    if (!blocks.isEmpty() && (blocks.firstKey() != 0 || blocks.lastKey() != blocks.size() - 1)) {
      throw new AssertionError("A ticket is missing among " + blocks.size() + " up to " + blocks.lastKey() + ".");
    }
    return blocks.values().stream().flatMap(List::stream).toList();
  }

  private static List<Packet> of(PacketBlock block) {
    List<Packet> packets = new ArrayList<>();
    for (int i = 0; i < block.count; i++) {
      byte[] bytes =
          block.bytes().asSlice(block.offset[i], block.capturedLength[i]).toArray(ValueLayout.JAVA_BYTE);
      packets.add(
          new Packet(
              block.firstPacketNumber + i,
              block.time[i],
              block.interfaceIndex[i],
              block.direction[i],
              block.capturedLength[i],
              block.originalLength[i],
              Arrays.hashCode(bytes)));
    }
    return packets;
  }

  /** All a scan gives. */
  public record Scan(List<Packet> packets, Damage damage) {
    static Scan of(byte[] file, int blockBytes, int workers) throws IOException, InterruptedException {
      CaptureFile.Options options = CaptureFile.Options.DEFAULT.withBlockBytes(blockBytes);
      try (CaptureFile capture = CaptureFile.open(new MemoryBytes(file), options)) {
        List<Packet> packets = workers == 1 ? all(capture) : all(capture, workers);
        return new Scan(packets, capture.damage().orElse(null));
      }
    }
  }
}
