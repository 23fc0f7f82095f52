package org.ringscope.session;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.GrowingFile;
import org.ringscope.capture.OptionCode;
import org.ringscope.capture.PacketIndex;
import org.ringscope.capture.PacketRows;
import org.ringscope.capture.PcapngOption;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.session.seek.Seek;
import org.ringscope.session.seek.TableSums;

/**
 * A capture that someone looks at: its packet table, filled by a replay, and the bytes of each packet.
 *
 * <p>One thread replays, any thread reads what is complete so far. A further replay begins with an empty table.
 */
public final class CaptureSession implements AutoCloseable {
  private final Path file;
  private final @Nullable GrowingFile growing;
  private final Scenario scenario;
  private volatile @Nullable CaptureLook look;
  private volatile boolean closed;
  private boolean replaying;

  private CaptureSession(Path file, @Nullable GrowingFile growing, Scenario scenario, CaptureLook look) {
    this.file = file;
    this.growing = growing;
    this.scenario = scenario;
    this.look = look;
  }

  /**
   * Opens a capture; nothing is replayed yet.
   *
   * @throws IOException if it can't be read or is no capture, with a message for people
   */
  public static CaptureSession open(Path file, Scenario scenario) throws IOException {
    return open(file, null, scenario);
  }

  /**
   * Opens a capture that is still being written: its replay goes on until it is whole.
   *
   * @param growing with so much in it already that its format can be told
   * @throws IOException as {@link #open(Path, Scenario)}
   */
  public static CaptureSession follow(GrowingFile growing, Scenario scenario) throws IOException {
    return open(growing.path(), growing, scenario);
  }

  private static CaptureSession open(Path file, @Nullable GrowingFile growing, Scenario scenario) throws IOException {
    return new CaptureSession(
        file, growing, scenario, CaptureLook.open(file, growing, scenario.profile().rings()));
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
    return replay(request().withWorkers(workers).withOccupancy(occupancy), progress);
  }

  /** Asks for a replay of the capture with the scenario. */
  public ReplayRequest request() {
    return ReplayRequest.of(List.of(file.toString()), scenario);
  }

  private ReplayResult replay(ReplayRequest request, Progress progress) throws IOException, InterruptedException {
    CaptureLook current = beginReplay();
    try {
      return Replay.run(
          request, current.captures(), current.index(), current.checkpoints(), new OfTable(progress, current.sums()));
    } finally {
      sumUp(current.sums());
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
    return export(numbers, null, target, written, canceled);
  }

  /**
   * As {@link #export(PrimitiveIterator.OfLong, Path, LongConsumer, BooleanSupplier)}, with a comment on each packet in
   * front of those that it has.
   *
   * @param comment on the packet of a number; null = none
   */
  public boolean export(
      PrimitiveIterator.OfLong numbers,
      @Nullable LongFunction<String> comment,
      Path target,
      LongConsumer written,
      BooleanSupplier canceled)
      throws IOException {
    CaptureLook current = acquireLook();
    try {
      PacketExport export = new PacketExport(current.captures().files().getFirst(), current.index(), current.view());
      PacketExport.requireOther(target, file);
      return export.write(numbers, comment, target, written, canceled);
    } finally {
      current.release();
    }
  }

  /** Where the host takes time, moments are replayed, not summed up. */
  private void sumUp(TableSums sums) {
    if (scenario.host().isInfinitelyFast()) {
      sums.catchUp();
    }
  }

  private synchronized CaptureLook acquireLook() throws IOException {
    return requireLook().acquire();
  }

  private synchronized CaptureLook beginReplay() throws IOException {
    if (replaying) {
      throw new IllegalStateException(file + " is being replayed already.");
    }
    CaptureLook current = startOver();
    replaying = true;
    return current.acquire();
  }

  private synchronized void endReplay(CaptureLook current) throws IOException {
    replaying = false;
    current.release();
  }

  private CaptureLook startOver() throws IOException {
    CaptureLook current = requireLook();
    if (current.index().completeUpTo() > 0) {
      CaptureLook fresh = CaptureLook.open(file, growing, scenario.profile().rings());
      look = fresh;
      current.release();
      current = fresh;
    }
    return current;
  }

  /** Rows complete so far: packets 1 … this number can be asked for. */
  public long packets() {
    CaptureLook current = look;
    return current == null ? 0 : current.index().completeUpTo();
  }

  /**
   * What the table says of a packet.
   *
   * @param number 1 … {@link #packets()}
   * @throws IOException if the session was closed meanwhile
   */
  public PacketRow packet(long number) throws IOException {
    CaptureLook current = requireLook();
    PacketIndex index = current.index();
    try {
      List<CaptureInterface> interfaces = current.captures().source().interfaces();
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
      requireLook().index().read(first, rows);
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
    return requireLook().index();
  }

  /**
   * Any moment of the replay, as far as it has come; after a further replay, ask for it anew.
   *
   * @throws IOException if the session was closed meanwhile
   */
  public Seek seek() throws IOException {
    return requireLook().seek(scenario);
  }

  /**
   * A replay of any stretch of what was replayed, for the caller alone.
   *
   * @throws IOException if the session was closed meanwhile
   */
  public Playback playback() throws IOException {
    return requireLook().playback(scenario);
  }

  /**
   * Copies the first bytes of a packet until {@code target} is full.
   *
   * @param position as {@link PacketRows#position}
   * @throws IOException if the file was changed since it was opened, or the session closed
   */
  public void copy(long position, MemorySegment target) throws IOException {
    requireLook().view().copy(position, target);
  }

  /**
   * The direction in the packet's record, {@code PacketBlock.DIRECTION_*}, before anything else was asked.
   *
   * @param number 1 … {@link #packets()}
   * @throws IOException as {@link #bytes}
   */
  public int recordedDirection(long number) throws IOException {
    for (PcapngOption option : requireLook().view().options(number)) {
      if (option.code() == OptionCode.EPB_FLAGS && option.length() == Integer.BYTES) {
        return option.direction();
      }
    }
    return PacketBlock.DIRECTION_UNKNOWN;
  }

  /** The interfaces known so far; {@link PacketRows#interfaceIndex} is a place in this list. */
  public List<CaptureInterface> interfaces() throws IOException {
    return requireLook().captures().source().interfaces();
  }

  /**
   * The captured bytes of a packet.
   *
   * @param number 1 … {@link #packets()}
   * @throws IOException if the file was changed since it was opened, or the session closed
   */
  public byte[] bytes(long number) throws IOException {
    try {
      return requireLook().view().bytes(number);
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

  private CaptureLook requireLook() throws IOException {
    CaptureLook current = look;
    if (current == null || closed) {
      throw new IOException(file + " was closed.");
    }
    return current;
  }

  /** Frees the file and the table; a running replay ends within a block a worker and frees them then. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    CaptureLook current = look;
    look = null;
    if (current != null) {
      current.release();
    }
  }

  /** Progress that sums up the packet table meanwhile, and also ends when the session is closed. */
  private final class OfTable implements Progress {
    private final Progress progress;
    private final TableSums sums;

    OfTable(Progress progress, TableSums sums) {
      this.progress = progress;
      this.sums = sums;
    }

    @Override
    public void read(long bytes, long size) {
      sumUp(sums);
      progress.read(bytes, size);
    }

    @Override
    public boolean isCanceled() {
      return closed || progress.isCanceled();
    }
  }
}
