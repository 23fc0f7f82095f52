package org.ringscope.capture.live;

import com.sun.jna.Native;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcap4j.core.BpfProgram.BpfCompileMode;
import org.pcap4j.core.NotOpenException;
import org.pcap4j.core.PcapHandle;
import org.pcap4j.core.PcapHandle.BlockingMode;
import org.pcap4j.core.PcapHandle.TimestampPrecision;
import org.pcap4j.core.PcapNativeException;
import org.pcap4j.core.PcapNetworkInterface.PromiscuousMode;
import org.pcap4j.core.PcapStat;
import org.pcap4j.core.Pcaps;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketSource;

/** Packets of a live interface or of a file, as libpcap sees them. They have no place in a file. Workers take turns. */
public final class Pcap4jSource implements PacketSource {
  private static final int BLOCK_PACKETS = 1024;
  private static final int READ_TIMEOUT_MILLIS = 100;
  private static final int LARGEST_SNAP_LENGTH = 262_144;

  /** How long a thread sleeps that finds nothing to take: libpcap itself may sleep until the next packet comes. */
  private static final int IDLE_MILLIS = 10;

  static {
    // JNA would print what pcap4j throws in a callback; it is counted here instead.
    Native.setCallbackExceptionHandler((callback, exception) -> {});
  }

  private final PcapHandle handle;
  private final String name;
  private final boolean live;
  private final long size;
  private final List<CaptureInterface> interfaces;
  private final EndOfCapture limit;

  private long ticket;
  private long packets;
  private long previousTime = Long.MIN_VALUE;
  private int filled;
  private long lost;
  private boolean ended;
  private volatile long position;
  private volatile boolean closed;
  private volatile @Nullable Damage damage;

  private Pcap4jSource(PcapHandle handle, String name, boolean live, long size, CaptureLimit limit)
      throws IOException {
    this.handle = handle;
    this.name = name;
    this.live = live;
    this.size = size;
    this.limit = new EndOfCapture(limit, 2L * READ_TIMEOUT_MILLIS * 1_000_000);
    boolean nanos = handle.getTimestampPrecision() == TimestampPrecision.NANO;
    long snapLength;
    try {
      snapLength = handle.getSnapshot();
    } catch (NotOpenException e) {
      throw new IOException(name + " was closed while being opened.", e);
    }
    interfaces =
        List.of(
            new CaptureInterface(
                live ? name : "", linkType(handle.getDlt().value()), snapLength, nanos ? 1_000_000_000 : 1_000_000, 0));
  }

  /**
   * Opens a capture file through libpcap, with nanoseconds where it gives them.
   *
   * @throws IOException if libpcap is missing or can't read the file; the message says why
   */
  public static Pcap4jSource openFile(Path path) throws IOException {
    try {
      PcapHandle handle = Pcaps.openOffline(path.toString(), TimestampPrecision.NANO);
      return new Pcap4jSource(handle, path.toString(), false, Files.size(path), CaptureLimit.NONE);
    } catch (PcapNativeException e) {
      throw new IOException("libpcap can't read " + path + ": " + e.getMessage(), e);
    } catch (LinkageError e) {
      throw CaptureRefusal.withoutLibpcap(e);
    }
  }

  /** As {@link #openInterface(String, int, String, CaptureLimit)}, until the source is closed. */
  public static Pcap4jSource openInterface(String name, int snapLength, @Nullable String filter) throws IOException {
    return openInterface(name, snapLength, filter, CaptureLimit.NONE);
  }

  /**
   * Starts capturing on an interface.
   *
   * @param snapLength most bytes kept of a packet; 0 = whole packets
   * @param filter in tcpdump's language, run by the kernel; null = all packets
   * @throws IOException if libpcap is missing, the interface unknown, the filter wrong or this user may not capture
   */
  public static Pcap4jSource openInterface(
      String name, int snapLength, @Nullable String filter, CaptureLimit limit) throws IOException {
    try {
      PcapHandle handle =
          new PcapHandle.Builder(name)
              .snaplen(snapLength <= 0 ? LARGEST_SNAP_LENGTH : snapLength)
              .promiscuousMode(PromiscuousMode.PROMISCUOUS)
              .timeoutMillis(READ_TIMEOUT_MILLIS)
              .timestampPrecision(TimestampPrecision.NANO)
              .build();
      setFilter(handle, filter);
      handle.setBlockingMode(BlockingMode.NONBLOCKING);
      return new Pcap4jSource(handle, name, true, -1, limit);
    } catch (PcapNativeException | NotOpenException e) {
      throw CaptureRefusal.onOpen(name, e);
    } catch (LinkageError e) {
      throw CaptureRefusal.withoutLibpcap(e);
    }
  }

  private static void setFilter(PcapHandle handle, @Nullable String filter) throws IOException {
    if (filter == null || filter.isBlank()) {
      return;
    }
    try {
      handle.setFilter(filter, BpfCompileMode.OPTIMIZE);
    } catch (PcapNativeException | NotOpenException e) {
      handle.close();
      throw new IOException("Filter '" + filter + "' is wrong: " + e.getMessage(), e);
    }
  }

  /** LINKTYPE_ value of a DLT_ value on this system (tcpdump.org/linktypes.html). */
  private static int linkType(int dataLinkType) {
    return switch (dataLinkType) {
      case 11 -> 100;
      case 12, 14 -> 101;
      case 15 -> 102;
      case 16 -> 103;
      case 19 -> 106;
      default -> dataLinkType;
    };
  }

  @Override
  public synchronized boolean fill(PacketBlock block) {
    block.clear();
    block.ticket = ticket;
    block.firstPacketNumber = packets + 1;
    block.fileOffset = -1;
    block.previousTime = previousTime;
    filled = 0;
    while (block.count == 0 && !ended && !closed) {
      take(block);
    }
    if (block.count == 0) {
      return false;
    }
    ticket++;
    packets += block.count;
    previousTime = block.time[block.count - 1];
    return true;
  }

  private void take(PacketBlock block) {
    try {
      int before = block.count;
      int wanted = (int) Math.min(BLOCK_PACKETS, limit.wanted(packets));
      int taken = handle.dispatch(wanted, (byte[] bytes) -> append(block, bytes));
      countLost(taken - (block.count - before));
      ended = live ? limit.isReached(packets + block.count, block) : taken == 0;
      if (live && taken == 0 && !ended) {
        idle();
      }
    } catch (PcapNativeException e) {
      ended = true;
      String reason = String.valueOf(e.getMessage());
      damage = new Damage(Damage.UNKNOWN_OFFSET, live ? "capturing on it failed: " + reason : reason);
    } catch (NotOpenException | InterruptedException e) {
      // close() ends a running dispatch this way.
      ended = true;
    }
  }

  private void idle() {
    try {
      Thread.sleep(IDLE_MILLIS);
    } catch (InterruptedException wished) {
      Thread.currentThread().interrupt();
      ended = true;
    }
  }

  /** pcap4j throws inside libpcap's callback at times it can't express, and the packet is gone: that has to be said. */
  private void countLost(int count) {
    if (count > 0) {
      lost += count;
      String message = lost + " packets have a time that pcap4j can't express and are missing";
      damage = new Damage(Damage.UNKNOWN_OFFSET, message);
    }
  }

  private void append(PacketBlock block, byte[] bytes) {
    Timestamp time = handle.getTimestamp();
    block.reserveBytes(Math.max(filled + bytes.length, 1 << 16), filled);
    MemorySegment.copy(bytes, 0, block.bytes(), ValueLayout.JAVA_BYTE, filled, bytes.length);
    int row = block.count;
    block.reservePackets(row + 1);
    block.offset[row] = filled;
    block.capturedLength[row] = bytes.length;
    block.originalLength[row] = handle.getOriginalLength();
    block.time[row] = Math.floorDiv(time.getTime(), 1000L) * 1_000_000_000L + time.getNanos();
    block.interfaceIndex[row] = 0;
    block.direction[row] = PacketBlock.DIRECTION_UNKNOWN;
    block.count = row + 1;
    filled += bytes.length;
    position += bytes.length;
  }

  @Override
  public List<CaptureInterface> interfaces() {
    return interfaces;
  }

  @Override
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }

  /** Packets taken so far, complete blocks only. */
  public synchronized long packets() {
    return packets;
  }

  /**
   * Packets of a live interface that were lost before anybody could take them, for want of room in the kernel or in the
   * card, as libpcap counts them; 0 when the source is closed.
   */
  public synchronized long missed() {
    try {
      PcapStat counts = handle.getStats();
      return counts.getNumPacketsDropped() + counts.getNumPacketsDroppedByIf();
    } catch (PcapNativeException | NotOpenException untold) {
      return 0;
    }
  }

  /** Bytes of packets so far: libpcap does not tell its place in the file. */
  @Override
  public long position() {
    return position;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void close() {
    closed = true;
    try {
      handle.breakLoop();
    } catch (NotOpenException e) {
      return;
    }
    // Whoever is in fill() leaves it now; the handle must not go under its feet.
    synchronized (this) {
      handle.close();
    }
  }
}
