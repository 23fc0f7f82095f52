package org.ringscope.capture;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.Damage;

/**
 * The content of a stream or compressed file, kept in a temporary file that is deleted on close. Nothing is read ahead:
 * whoever needs bytes that have not arrived fetches them, others wait for it.
 */
final class SpooledBytes implements ByteSource {
  private static final int STEP = 256 << 10;
  /** Free space that spooling leaves to others, and how often it looks. */
  private static final long SPARE_SPACE = 256L << 20;

  private static final long CHECK_EVERY = 64L << 20;

  private final String name;
  private final Counted input;
  private final long inputSize;
  private final InputStream content;
  private final Compression compression;
  private final long limit;
  private final Path file;
  private final FileChannel channel;

  private final byte[] step = new byte[STEP];
  private volatile long arrived;
  private volatile boolean complete;
  private volatile @Nullable Damage damage;
  private long nextCheck;

  private SpooledBytes(String name, Counted input, long inputSize, Compression compression, long limit)
      throws IOException {
    this.name = name;
    this.input = input;
    this.inputSize = inputSize;
    this.compression = compression;
    this.limit = limit;
    file = Files.createTempFile("ringscope", ".spool");
    // Where the system allows it the file loses its name at once, so that it goes even if the process is killed.
    channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    InputStream opened = InputStream.nullInputStream();
    try {
      opened = compression.open(input);
    } catch (IOException e) {
      end(e);
    }
    content = opened;
  }

  /**
   * Spools {@code in}, decompressing it if it is compressed.
   *
   * @param name for messages
   * @param inputSize bytes of {@code in} in all, -1 if unknown
   * @param limit most bytes to keep
   */
  static SpooledBytes open(InputStream in, String name, long inputSize, long limit) throws IOException {
    Counted counted = new Counted(new BufferedInputStream(in, STEP));
    try {
      return new SpooledBytes(name, counted, inputSize, Compression.of(counted.peek()), limit);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemorySegment map(long position, long length, Arena arena) throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, position, length, arena);
  }

  @Override
  public int read(long position, ByteBuffer target) throws IOException {
    long wanted = position + target.remaining();
    if (arrived < wanted && !complete) {
      fetch(wanted);
    }
    return FileBytes.read(channel, position, target, arrived);
  }

  private synchronized void fetch(long wanted) throws IOException {
    while (arrived < wanted && !complete) {
      int count;
      try {
        count = content.read(step, 0, STEP);
      } catch (IOException e) {
        end(e);
        return;
      }
      if (count < 0) {
        complete = true;
        return;
      }
      checkRoom(count);
      write(count);
    }
  }

  private void checkRoom(int count) throws IOException {
    if (arrived + count > limit) {
      throw new IOException(
          String.format(
              "%s holds more than the %,d bytes that may be kept in a temporary file. "
                  + "Write it to an uncompressed file and open that.",
              name, limit));
    }
    if (arrived >= nextCheck) {
      nextCheck = arrived + CHECK_EVERY;
      long free = Files.getFileStore(file.getParent()).getUsableSpace();
      if (free < CHECK_EVERY + SPARE_SPACE) {
        throw new IOException(
            String.format(
                "Only %,d bytes are free in %s, too few to keep the content of %s there. "
                    + "Free some, or set java.io.tmpdir to another folder.",
                free, file.getParent(), name));
      }
    }
  }

  private void write(int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(step, 0, count);
    long at = arrived;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    arrived = at;
  }

  /** Ends with damage if {@code e} tells of damaged content, else throws it. */
  private void end(IOException e) throws IOException {
    if (!compression.isDamage(e)) {
      throw new IOException(name + " can't be read on: " + e.getMessage(), e);
    }
    boolean cut = input.isAtEnd();
    String what = compression == Compression.GZIP ? "gzip" : "zstd";
    String how = cut ? " data cut short" : " data corrupt near byte " + input.count() + " of the file";
    damage = new Damage(arrived, what + how);
    complete = true;
  }

  @Override
  public long size() {
    return complete ? arrived : -1;
  }

  @Override
  public long arrived() {
    return arrived;
  }

  @Override
  public boolean isGrowing() {
    return !complete;
  }

  @Override
  public long inputPosition(long position) {
    return compression == Compression.NONE ? position : input.count();
  }

  @Override
  public long inputSize() {
    return inputSize;
  }

  @Override
  public Optional<Damage> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      input.close();
    }
  }

  /** Counts what is taken. */
  private static final class Counted extends FilterInputStream {
    private volatile long count;
    private boolean atEnd;

    Counted(InputStream in) {
      super(in);
    }

    /** The first four bytes as a little-endian number, 0 if there are fewer; they stay to be read. */
    int peek() throws IOException {
      in.mark(4);
      byte[] first = in.readNBytes(4);
      in.reset();
      return first.length < 4
          ? 0
          : first[0] & 0xff | (first[1] & 0xff) << 8 | (first[2] & 0xff) << 16 | (first[3] & 0xff) << 24;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      took(read < 0 ? -1 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      took(read);
      return read;
    }

    private void took(int read) {
      if (read < 0) {
        atEnd = true;
      } else {
        count = count + read;
      }
    }

    long count() {
      return count;
    }

    boolean isAtEnd() {
      return atEnd;
    }
  }
}
