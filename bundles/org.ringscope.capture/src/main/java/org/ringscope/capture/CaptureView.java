package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.PacketBlock;

/**
 * Any packet of a capture file by its number, through a mapping of the file: for tables, traces and packets that a
 * stage kept by address. Thread-safe. It stays usable when the {@link CaptureFile} it comes from is closed.
 */
public final class CaptureView implements AutoCloseable {
  /** How far before the packet's bytes its block begins. */
  private static final int PACKET_HEADER = 28;

  /** So much of a file that grows is read, not mapped. */
  private static final long FIRST_MAPPED = 1 << 20;

  private final ByteSource source;
  private final PacketIndex index;
  private final Supplier<CaptureMetadata> metadata;
  private final Release release;
  private final Arena arena = Arena.ofShared();
  private volatile MemorySegment mapped = MemorySegment.NULL;
  private boolean closed;
  private volatile int once = 1;

  /** Gives the source back. */
  @FunctionalInterface
  interface Release {
    void run() throws IOException;
  }

  CaptureView(ByteSource source, PacketIndex index, Supplier<CaptureMetadata> metadata, Release release) {
    this.source = source;
    this.index = index;
    this.metadata = metadata;
    this.release = release;
  }

  /**
   * The captured bytes of packet {@code number}.
   *
   * @throws IOException if the file was changed since it was opened, or the packet is in no file
   */
  public byte[] bytes(long number) throws IOException {
    byte[] bytes = new byte[index.capturedLength(number)];
    copy(position(number), MemorySegment.ofArray(bytes));
    return bytes;
  }

  /**
   * Copies what stands at {@code position} in the file until {@code target} is full.
   *
   * @throws IOException as {@link #bytes(long)}
   */
  public void copy(long position, MemorySegment target) throws IOException {
    long end = position + target.byteSize();
    // The only place that touches the mapping: all that can go wrong with a file changed under it ends here.
    try {
      MemorySegment mapping = mapping(end);
      if (end > mapping.byteSize() && end <= source.arrived()) {
        readUnmapped(position, target);
      } else {
        MemorySegment.copy(mapping, position, target, 0, target.byteSize());
        reachSafepoint();
      }
    } catch (IndexOutOfBoundsException | InternalError e) {
      // An InternalError is how the JVM tells that mapped pages are gone since the file was cut short.
      throw new IOException(changedAt(position), e);
    } catch (IllegalStateException e) {
      throw new IOException("The view of " + source.name() + " is closed.", e);
    }
  }

  /**
   * The JVM raises the error of a missing page not in the copy but at the thread's next safepoint poll. Compiled code
   * with this method inlined may have that far behind the catch, so here is one: a loop that runs once, which the
   * compiler can't know.
   */
  private void reachSafepoint() {
    for (int i = 0; i < once; i++) {
      Thread.onSpinWait();
    }
  }

  private String changedAt(long position) {
    return String.format(
        "%s: file changed at byte %d: it is shorter than when it was opened. Open it again.", source.name(), position);
  }

  /**
   * Fills {@code block} with consecutive packets as a scan does, but from the mapping: as many as it has room for, one
   * at least. Directions are those that the index holds; the block has no ticket.
   *
   * @param first number of the first one
   * @param last number of the last one wanted, not before {@code first}
   * @throws IOException as {@link #bytes(long)}
   */
  public void fill(PacketBlock block, long first, long last) throws IOException {
    long start = position(first);
    int length = index.capturedLength(first);
    int count = 1;
    int room = (int) block.bytes().byteSize();
    while (first + count <= last) {
      long next = first + count;
      long end = position(next) - start + index.capturedLength(next);
      if (end > room) {
        break;
      }
      length = (int) end;
      count++;
    }
    block.clear();
    block.reserveBytes(length, 0);
    copy(start, block.bytes().asSlice(0, length));
    block.reservePackets(count);
    block.fileOffset = start;
    block.firstPacketNumber = first;
    block.previousTime = first == 1 ? Long.MIN_VALUE : index.time(first - 1);
    for (int i = 0; i < count; i++) {
      enter(block, i, first + i);
    }
    block.count = count;
  }

  private void enter(PacketBlock block, int packet, long number) {
    block.offset[packet] = (int) (index.position(number) - block.fileOffset);
    block.capturedLength[packet] = index.capturedLength(number);
    block.originalLength[packet] = index.originalLength(number);
    block.time[packet] = index.time(number);
    block.interfaceIndex[packet] = (short) index.interfaceIndex(number);
    block.direction[packet] = (byte) index.direction(number);
  }

  /** The mapping, which reaches up to {@code end} if the source does. */
  private MemorySegment mapping(long end) throws IOException {
    MemorySegment known = mapped;
    return end <= known.byteSize() ? known : map();
  }

  /** What grows is mapped anew only when much has come: a mapping stays until all are given back. */
  private synchronized MemorySegment map() throws IOException {
    long size = source.arrived();
    long known = mapped.byteSize();
    if (size > known && (!source.isGrowing() || size - known >= Math.max(FIRST_MAPPED, known / 2))) {
      mapped = source.map(0, size, arena);
    }
    return mapped;
  }

  /** The file's last part, as long as it is not mapped. */
  private void readUnmapped(long position, MemorySegment target) throws IOException {
    if (source.read(position, target.asByteBuffer()) < target.byteSize()) {
      throw new IOException(changedAt(position));
    }
  }

  /**
   * The options of packet {@code number}: comments, epb_flags, epb_queue, epb_hash, epb_verdict and whatever else
   * stands there; empty for pcap.
   *
   * @throws IOException as {@link #bytes(long)}
   */
  public List<PcapngOption> options(long number) throws IOException {
    return options(number, metadata.get());
  }

  /**
   * The options of packet {@code number}, as {@link #options(long)}, for whoever asks for many of them.
   *
   * @param known what the file said at least up to that packet
   */
  public List<PcapngOption> options(long number, CaptureMetadata known) throws IOException {
    long position = position(number);
    CaptureMetadata.Section section = sectionAt(position, known);
    if (section == null || position < PACKET_HEADER) {
      return List.of();
    }
    boolean swapped = section.bigEndian();
    MemorySegment header = read(position - PACKET_HEADER, PACKET_HEADER);
    int type = Endian.int32(header, 0, swapped);
    int captured = Endian.int32(header, 20, swapped);
    boolean hasOptions = type == BlockType.ENHANCED_PACKET || type == BlockType.PACKET;
    // In a simple packet block this place holds its total length, which is never the captured length.
    if (!hasOptions || captured != index.capturedLength(number)) {
      return List.of();
    }
    long length = (Endian.unsignedInt(header, 4, swapped) + 3) & ~3L;
    long from = PACKET_HEADER + ((captured + 3L) & ~3L);
    if (length > PcapngWalker.LARGEST_BLOCK || length - 4 < from) {
      throw new IOException(changedAt(position));
    }
    MemorySegment options = read(position - PACKET_HEADER + from, (int) (length - 4 - from));
    OptionCursor cursor = new OptionCursor();
    cursor.start(options, 0, options.byteSize(), swapped);
    return cursor.rest();
  }

  private static CaptureMetadata.@Nullable Section sectionAt(long position, CaptureMetadata known) {
    CaptureMetadata.Section found = null;
    for (CaptureMetadata.Section section : known.sections()) {
      if (section.fileOffset() > position) {
        break;
      }
      found = section;
    }
    return found;
  }

  private MemorySegment read(long position, int length) throws IOException {
    MemorySegment bytes = MemorySegment.ofArray(new byte[length]);
    copy(position, bytes);
    return bytes;
  }

  private long position(long number) throws IOException {
    long position = index.position(number);
    if (position == PacketIndex.NO_POSITION) {
      throw new IOException("Packet " + number + " has no place in a file.");
    }
    return position;
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      arena.close();
    }
    release.run();
  }
}
