package org.ringscope.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketSource;
import org.ringscope.pipeline.Turns;

/**
 * A capture file, scanned from front to back by any number of workers.
 *
 * <p>The file is divided into regions of one size. A worker takes the next region, reads it while others read or work
 * on theirs, waits for its turn, learns from the region before where the first record begins, walks the record headers
 * – the only serial part, some ns a packet – and passes the turn on. A packet belongs to the region in which its record
 * begins; blocks may therefore be empty when a packet is longer than one.
 */
public final class CaptureFile implements PacketSource {
  /**
   * How to read.
   *
   * @param blockBytes size of the regions that workers read, 1 … 64 Mi; the default fits a core's L2 cache
   * @param spoolLimit most bytes of a stream or of a compressed file's content kept in a temporary file
   */
  public record Options(int blockBytes, long spoolLimit) {
    public static final Options DEFAULT = new Options(512 << 10, 16L << 30);

    private static final int LARGEST_BLOCK = 64 << 20;

    public Options {
      if (blockBytes < 1 || blockBytes > LARGEST_BLOCK) {
        throw new IllegalArgumentException("A block has 1 to " + LARGEST_BLOCK + " bytes, not " + blockBytes + ".");
      }
    }

    public Options withBlockBytes(int bytes) {
      return new Options(bytes, spoolLimit);
    }

    public Options withSpoolLimit(long bytes) {
      return new Options(blockBytes, bytes);
    }
  }

  /** How long a reader of a growing file waits for more before it looks around. */
  private static final long MOMENT_MILLIS = 200;

  private final ByteSource source;
  private final RecordWalker walker;
  private final int blockBytes;
  /** Null if the file is whole. */
  private final @Nullable GrowingFile growing;
  private final AtomicLong tickets = new AtomicLong();
  private final Turns turns = new Turns();
  /** This object and its views; also the lock for being closed. */
  private final AtomicInteger users = new AtomicInteger(1);

  private volatile boolean ended;
  private volatile boolean closed;
  private volatile long position;
  private volatile @Nullable Damage damage;

  // Guarded by the turn.
  private volatile long nextPacketNumber = 1;
  private long previousTime = Long.MIN_VALUE;
  /** Bytes that didn't make one more record whole. */
  private long tried;

  private CaptureFile(
      ByteSource source, RecordWalker walker, long firstRecord, int blockBytes, @Nullable GrowingFile growing) {
    this.source = source;
    this.walker = walker;
    this.blockBytes = blockBytes;
    this.growing = growing;
    position = firstRecord;
  }

  /** Opens with {@link Options#DEFAULT}. */
  public static CaptureFile open(Path path) throws IOException {
    return open(path, Options.DEFAULT);
  }

  /**
   * Opens a capture file; its format is told by its first bytes, not by its name.
   *
   * @throws IOException if it can't be read or is no capture file; the message says so in words for people
   */
  public static CaptureFile open(Path path, Options options) throws IOException {
    try {
      if (!Files.isRegularFile(path) && Files.exists(path) && !Files.isDirectory(path)) {
        return openStream(Files.newInputStream(path), path.toString(), options);
      }
      FileBytes file = FileBytes.open(path);
      ByteBuffer first = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      if (file.read(0, first) < 4 || Compression.of(first.getInt(0)) == Compression.NONE) {
        return open(file, options);
      }
      file.close();
      InputStream in = Files.newInputStream(path);
      return open(SpooledBytes.open(in, path.toString(), file.size(), options.spoolLimit()), options);
    } catch (FileSystemException e) {
      throw new IOException(reason(path, e), e);
    }
  }

  private static String reason(Path path, FileSystemException e) {
    return switch (e) {
      case NoSuchFileException missing -> path + " does not exist.";
      case AccessDeniedException denied -> path + " may not be read by this user.";
      default -> path + " can't be opened: " + (e.getReason() == null ? e.getMessage() : e.getReason()) + ".";
    };
  }

  /**
   * Opens a capture that comes as a stream: standard input, a pipe. It may be compressed. What arrives is kept in a
   * temporary file until close.
   *
   * @param name what to call it in messages
   * @throws IOException as {@link #open(Path, Options)}
   */
  public static CaptureFile openStream(InputStream in, String name, Options options) throws IOException {
    return open(SpooledBytes.open(in, name, -1, options.spoolLimit()), options);
  }

  /**
   * Opens a file that is being written: blocks come as records do, some of them empty, until it is whole.
   *
   * @param file with so much in it already that its format can be told
   * @throws IOException as {@link #open(Path, Options)}
   */
  public static CaptureFile follow(GrowingFile file, Options options) throws IOException {
    return open(GrowingBytes.open(file), options, file);
  }

  static CaptureFile open(ByteSource source, Options options) throws IOException {
    return open(source, options, null);
  }

  private static CaptureFile open(ByteSource source, Options options, @Nullable GrowingFile growing)
      throws IOException {
    try {
      ByteBuffer magic = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      int read = source.read(0, magic);
      if (read == 4 && PcapHeader.isMagic(magic.getInt(0))) {
        PcapHeader header = PcapHeader.read(source);
        return new CaptureFile(source, new PcapWalker(header), header.dataOffset(), options.blockBytes(), growing);
      }
      if (read == 4 && PcapngWalker.isMagic(magic.getInt(0))) {
        return new CaptureFile(source, new PcapngWalker(), 0, options.blockBytes(), growing);
      }
      String damage = source.damage().map(found -> " (" + found.message() + ")").orElse("");
      boolean empty = read == 0 && damage.isEmpty();
      String what = empty ? " is empty" : " is no capture file: it begins neither like pcap nor like pcapng";
      throw new IOException(source.name() + what + damage + ".");
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public boolean fill(PacketBlock block) throws IOException {
    block.clear();
    if (ended || closed) {
      return false;
    }
    try {
      return growing == null ? fillRegion(block) : fillGrown(block, growing);
    } catch (ClosedChannelException e) {
      if (closed) {
        return false;
      }
      throw new IOException(source.name() + ": reading was interrupted.", e);
    }
  }

  /** Fills the block from the next region, while other workers do so from theirs. */
  private boolean fillRegion(PacketBlock block) throws IOException {
    long ticket = tickets.getAndIncrement();
    boolean passed = false;
    try {
      Region region = new Region(source, block, ticket * blockBytes, blockBytes);
      region.read();
      if (!turns.await(ticket)) {
        passed = true;
        return false;
      }
      if (!ended) {
        cut(region, ticket);
      }
      // Decided in turn: once it is passed, a later region may end the scan, and this block would be missing.
      boolean delivered = block.count > 0 || !ended;
      passed = true;
      turns.pass(ticket);
      return delivered;
    } finally {
      if (!passed) {
        ended = true;
        turns.stop();
      }
    }
  }

  /**
   * Takes the records that have become whole, one worker at a time; none if a moment passes without one. A record that
   * isn't whole yet is no damage as long as more may come.
   */
  private synchronized boolean fillGrown(PacketBlock block, GrowingFile file) throws IOException {
    if (ended || closed) {
      return false;
    }
    boolean all = file.isWhole();
    long length = awaitMore(file);
    Region region = new Region(source, block, position, (int) Math.min(blockBytes, length - position));
    region.read();
    walk(region, tickets.getAndIncrement());
    tried = region.ranOut() ? length : position;
    Damage found = region.damage();
    if (found != null && (all || !region.ranOut()) || all && position >= length) {
      damage = explain(region, found);
      ended = true;
    }
    return block.count > 0 || !ended;
  }

  private long awaitMore(GrowingFile file) throws IOException {
    try {
      return file.awaitMore(Math.max(position, tried), MOMENT_MILLIS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IOException(source.name() + ": reading was interrupted.", ending);
    }
  }

  /** Fills the block of {@code region} with its packets; in turn. */
  private void walk(Region region, long ticket) throws IOException {
    PacketBlock block = region.block();
    block.ticket = ticket;
    block.firstPacketNumber = nextPacketNumber;
    block.fileOffset = region.offset();
    block.previousTime = previousTime;
    long next = position;
    if (next < region.offset() + region.limit()) {
      next = walker.walk(region, next);
    }
    if (block.count > 0) {
      nextPacketNumber += block.count;
      previousTime = block.time[block.count - 1];
    }
    position = next;
  }

  /** As {@link #walk}, and notes whether the scan ends here. */
  private void cut(Region region, long ticket) throws IOException {
    walk(region, ticket);
    Damage found = region.damage();
    if (found != null || region.isAtEnd()) {
      // Set before `ended`: who sees the end sees why.
      damage = explain(region, found);
      ended = true;
    }
  }

  private @Nullable Damage explain(Region region, @Nullable Damage found) throws IOException {
    if (found == null || region.ranOut()) {
      Optional<Damage> ofSource = source.damage();
      if (ofSource.isPresent()) {
        return new Damage(found == null ? position : found.offset(), ofSource.get().message());
      }
    }
    if (found != null && source instanceof FileBytes file && file.wasTouched()) {
      return new Damage(found.offset(), "file changed while being read: " + found.message());
    }
    return found;
  }

  /** Name of the format for people, such as "pcap with nanoseconds". */
  public String format() {
    return walker.format();
  }

  /**
   * What the file says beside its packets, as far as it was scanned: sections, comments, names, secrets, statistics.
   * Thread-safe.
   */
  public CaptureMetadata metadata() {
    return walker.metadata();
  }

  /**
   * Random access to the packets that {@code index} holds. The view may outlive this object; the file is freed when
   * both are closed.
   *
   * @throws IOException if this object is closed
   */
  public CaptureView view(PacketIndex index) throws IOException {
    synchronized (users) {
      if (closed) {
        throw new IOException(source.name() + " is closed.");
      }
      users.incrementAndGet();
    }
    return new CaptureView(source, index, walker::metadata, this::release);
  }

  /** Packets delivered so far. */
  public long packets() {
    return nextPacketNumber - 1;
  }

  @Override
  public List<CaptureInterface> interfaces() {
    return walker.interfaces();
  }

  @Override
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public long position() {
    return source.inputPosition(position);
  }

  @Override
  public long size() {
    return source.inputSize();
  }

  @Override
  public void close() throws IOException {
    synchronized (users) {
      if (closed) {
        return;
      }
      closed = true;
    }
    turns.stop();
    release();
  }

  private void release() throws IOException {
    if (users.decrementAndGet() == 0) {
      source.close();
    }
  }
}
