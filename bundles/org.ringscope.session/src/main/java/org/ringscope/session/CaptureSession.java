package org.ringscope.session;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.CaptureView;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;

/**
 * A capture that someone looks at: its packet table, filled by a replay, and the bytes of each packet.
 *
 * <p>One thread replays, any thread reads what is complete so far. A further replay begins with an empty table.
 */
public final class CaptureSession implements AutoCloseable {
  private final Path file;
  private final Scenario scenario;
  private volatile @Nullable Look look;
  private volatile boolean closed;
  private boolean replaying;

  private CaptureSession(Path file, Scenario scenario, Look look) {
    this.file = file;
    this.scenario = scenario;
    this.look = look;
  }

  /**
   * Opens a capture; nothing is replayed yet.
   *
   * @throws IOException if it can't be read or is no capture, with a message for people
   */
  public static CaptureSession open(Path file, Scenario scenario) throws IOException {
    return new CaptureSession(file, scenario, Look.open(file));
  }

  /**
   * Replays the capture, filling the packet table on the way.
   *
   * @throws IOException if the capture can't be read; what was read so far can still be looked at
   * @throws InterruptedException if the thread was interrupted
   */
  public ReplayResult replay(Progress progress) throws IOException, InterruptedException {
    return replay(ReplayRequest.defaultWorkers(), progress);
  }

  /**
   * As {@link #replay(Progress)}, with a number of threads.
   *
   * @param workers see {@link ReplayRequest#workers}
   */
  public ReplayResult replay(int workers, Progress progress) throws IOException, InterruptedException {
    return replay(workers, true, progress);
  }

  /**
   * As {@link #replay(Progress)}, with a number of threads.
   *
   * @param workers see {@link ReplayRequest#workers}
   * @param occupancy see {@link ReplayRequest#occupancy}
   */
  public ReplayResult replay(int workers, boolean occupancy, Progress progress)
      throws IOException, InterruptedException {
    return replay(
        ReplayRequest.of(List.of(file.toString()), scenario).withWorkers(workers).withOccupancy(occupancy), progress);
  }

  private ReplayResult replay(ReplayRequest request, Progress progress) throws IOException, InterruptedException {
    Look current = beginReplay();
    try {
      return Replay.run(request, current.captures, current.index, new UntilClosed(progress));
    } finally {
      endReplay(current);
    }
  }

  /**
   * Writes packets, as they were captured, to a pcapng file of their own, with their interfaces, comments and other
   * options. The file appears whole or not at all. A session that is closed meanwhile frees the capture only
   * afterwards.
   *
   * @param numbers of packets among the first {@link #packets()}, in the order wanted
   * @param written hears now and then how many are written
   * @param canceled asked often whether to stop
   * @return whether the file was written; else it was canceled
   * @throws IOException if the capture was changed or the file can't be written, in words for people
   */
  public boolean export(
      PrimitiveIterator.OfLong numbers, Path target, LongConsumer written, BooleanSupplier canceled)
      throws IOException {
    Look current = acquireLook();
    try {
      PacketExport export = new PacketExport(current.captures.files().getFirst(), current.index, current.view);
      PacketExport.requireOther(target, file);
      return export.write(numbers, target, written, canceled);
    } finally {
      current.release();
    }
  }

  private synchronized Look acquireLook() throws IOException {
    return requireLook().acquire();
  }

  private synchronized Look beginReplay() throws IOException {
    if (replaying) {
      throw new IllegalStateException(file + " is being replayed already.");
    }
    Look current = startOver();
    replaying = true;
    return current.acquire();
  }

  private synchronized void endReplay(Look current) throws IOException {
    replaying = false;
    current.release();
  }

  private Look startOver() throws IOException {
    Look current = requireLook();
    if (current.index.completeUpTo() > 0) {
      Look fresh = Look.open(file);
      look = fresh;
      current.release();
      current = fresh;
    }
    return current;
  }

  /** Rows complete so far: packets 1 … this number can be asked for. */
  public long packets() {
    Look current = look;
    return current == null ? 0 : current.index.completeUpTo();
  }

  /**
   * What the table says of a packet.
   *
   * @param number 1 … {@link #packets()}
   * @throws IOException if the session was closed meanwhile
   */
  public PacketRow packet(long number) throws IOException {
    Look current = requireLook();
    PacketIndex index = current.index;
    try {
      List<CaptureInterface> interfaces = current.captures.source().interfaces();
      return new PacketRow(
          number,
          index.time(number),
          index.originalLength(number),
          index.capturedLength(number),
          interfaces.get(index.interfaceIndex(number)).linkType(),
          index.protocols(number),
          index.marks(number),
          index.ring(number),
          index.direction(number) == PacketBlock.DIRECTION_OUTBOUND,
          index.verdict(number),
          index.dropCause(number));
    } catch (IllegalStateException freed) {
      throw new IOException(file + " was closed.", freed);
    }
  }

  /**
   * Copies what the table says of consecutive packets, as many as {@code rows} has room for and are complete: for those
   * who look at millions of packets.
   *
   * @param first number of the first one, from 1
   * @throws IOException if the session was closed meanwhile
   */
  public void rows(long first, PacketRows rows) throws IOException {
    try {
      requireLook().index.read(first, rows);
    } catch (IllegalStateException freed) {
      throw new IOException(file + " was closed.", freed);
    }
  }

  /**
   * The packet table itself, for whoever goes through many rows. It is another one after a further replay; reading it
   * throws {@link IllegalStateException} when the session is closed.
   *
   * @throws IOException if the session was closed meanwhile
   */
  public PacketIndex table() throws IOException {
    return requireLook().index;
  }

  /**
   * Copies the first bytes of a packet until {@code target} is full.
   *
   * @param position as {@link PacketRows#position}
   * @throws IOException if the file was changed since it was opened, or the session closed
   */
  public void copy(long position, MemorySegment target) throws IOException {
    requireLook().view.copy(position, target);
  }

  /** The interfaces known so far; {@link PacketRows#interfaceIndex} is a place in this list. */
  public List<CaptureInterface> interfaces() throws IOException {
    return requireLook().captures.source().interfaces();
  }

  /**
   * The captured bytes of a packet.
   *
   * @param number 1 … {@link #packets()}
   * @throws IOException if the file was changed since it was opened, or the session closed
   */
  public byte[] bytes(long number) throws IOException {
    try {
      return requireLook().view.bytes(number);
    } catch (IllegalStateException freed) {
      throw new IOException(file + " was closed.", freed);
    }
  }

  public Path file() {
    return file;
  }

  public Scenario scenario() {
    return scenario;
  }

  private Look requireLook() throws IOException {
    Look current = look;
    if (current == null || closed) {
      throw new IOException(file + " was closed.");
    }
    return current;
  }

  /** Frees the file and the table; a running replay ends within a block a worker and frees them then. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    Look current = look;
    look = null;
    if (current != null) {
      current.release();
    }
  }

  /** The capture, open, and what is known of its packets; freed by the last of its users. */
  private static final class Look {
    private final OpenCaptures captures;
    private final PacketIndex index;
    private final CaptureView view;
    private int users = 1;

    private Look(OpenCaptures captures, PacketIndex index, CaptureView view) {
      this.captures = captures;
      this.index = index;
      this.view = view;
    }

    static Look open(Path file) throws IOException {
      OpenCaptures captures = OpenCaptures.open(List.of(file.toString()), ReplayRequest.DEFAULT_BLOCK_BYTES);
      PacketIndex index = new PacketIndex();
      return new Look(captures, index, captures.files().getFirst().view(index));
    }

    synchronized Look acquire() {
      users++;
      return this;
    }

    synchronized void release() throws IOException {
      users--;
      if (users == 0) {
        view.close();
        captures.close();
        index.close();
      }
    }
  }

  /** Progress that also ends when the session is closed. */
  private final class UntilClosed implements Progress {
    private final Progress progress;

    UntilClosed(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void read(long bytes, long size) {
      progress.read(bytes, size);
    }

    @Override
    public boolean isCanceled() {
      return closed || progress.isCanceled();
    }
  }
}
