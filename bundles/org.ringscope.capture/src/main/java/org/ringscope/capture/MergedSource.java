package org.ringscope.capture;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketSource;

/**
 * Several captures as one, merged by time.
 *
 * <p>Each capture's own order is kept: a packet recorded with a time before its predecessor's counts as arriving with
 * it. At equal times the capture given first comes first. Interfaces of different captures stay different. Packets are
 * copied, so they have no place in a file.
 */
public final class MergedSource implements PacketSource {
  /** Target size of a merged block in bytes and packets. */
  private static final int BLOCK_BYTES = 512 << 10;

  private static final int BLOCK_PACKETS = 8192;

  private final List<Input> inputs = new ArrayList<>();
  private final List<CaptureInterface> interfaces = new ArrayList<>();
  private volatile List<CaptureInterface> knownInterfaces = List.of();
  private boolean started;
  private long ticket;
  private long packets;
  private long previousTime = Long.MIN_VALUE;
  private volatile boolean closed;

  /** @param sources at least one; the merged source owns and closes them */
  public MergedSource(List<? extends PacketSource> sources) {
    for (PacketSource source : sources) {
      inputs.add(new Input(source));
    }
  }

  /** One capture and its next packet. */
  private final class Input {
    final PacketSource source;
    final PacketBlock block = new PacketBlock(1);
    short[] mapping = new short[0];
    int row;
    boolean ended;
    /** Time at which the next packet takes its place: never before that of its predecessor. */
    long time = Long.MIN_VALUE;

    Input(PacketSource source) {
      this.source = source;
    }

    /** Makes the next packet, if there is one, the current. */
    void advance() throws IOException {
      row++;
      while (row >= block.count && !ended) {
        row = 0;
        ended = !source.fill(block);
        mapInterfaces();
      }
      if (!ended) {
        time = Math.max(time, block.time[row]);
      }
    }

    private void mapInterfaces() throws IOException {
      List<CaptureInterface> own = source.interfaces();
      if (own.size() == mapping.length) {
        return;
      }
      short[] larger = Arrays.copyOf(mapping, own.size());
      for (int i = mapping.length; i < larger.length; i++) {
        if (interfaces.size() == InterfaceTable.MOST) {
          throw new IOException(
              "The captures have more than " + InterfaceTable.MOST + " interfaces together; give fewer.");
        }
        larger[i] = (short) interfaces.size();
        interfaces.add(own.get(i));
      }
      mapping = larger;
      knownInterfaces = List.copyOf(interfaces);
    }
  }

  @Override
  public synchronized boolean fill(PacketBlock block) throws IOException {
    block.clear();
    if (closed) {
      return false;
    }
    if (!started) {
      started = true;
      for (Input input : inputs) {
        input.advance();
      }
    }
    block.ticket = ticket;
    block.firstPacketNumber = packets + 1;
    block.fileOffset = -1;
    block.previousTime = previousTime;
    int filled = 0;
    Input next = earliest(null);
    while (next != null && filled < BLOCK_BYTES && block.count < BLOCK_PACKETS) {
      // Packets often come in runs from one capture: the others are looked at again only when the run ends.
      Input rival = earliest(next);
      do {
        filled = copy(next, block, filled);
        next.advance();
      } while (precedes(next, rival) && filled < BLOCK_BYTES && block.count < BLOCK_PACKETS);
      next = earliest(null);
    }
    if (block.count == 0) {
      return false;
    }
    ticket++;
    packets += block.count;
    previousTime = block.time[block.count - 1];
    return true;
  }

  /** The input other than {@code except} whose packet comes next; null if all have ended. */
  private @Nullable Input earliest(@Nullable Input except) {
    Input first = null;
    for (Input input : inputs) {
      if (input != except && !input.ended && (first == null || input.time < first.time)) {
        first = input;
      }
    }
    return first;
  }

  private boolean precedes(Input input, @Nullable Input rival) {
    if (input.ended || rival == null) {
      return !input.ended;
    }
    return input.time < rival.time || input.time == rival.time && inputs.indexOf(input) < inputs.indexOf(rival);
  }

  /** Appends the current packet of {@code input}; returns the bytes then filled. */
  private static int copy(Input input, PacketBlock block, int filled) {
    PacketBlock from = input.block;
    int row = input.row;
    int length = from.capturedLength[row];
    if (filled + length > block.bytes().byteSize()) {
      block.reserveBytes(Math.max(filled + length, BLOCK_BYTES), filled);
    }
    MemorySegment.copy(from.bytes(), from.offset[row], block.bytes(), filled, length);
    int target = block.count;
    block.reservePackets(target + 1);
    block.offset[target] = filled;
    block.capturedLength[target] = length;
    block.originalLength[target] = from.originalLength[row];
    block.time[target] = from.time[row];
    block.interfaceIndex[target] = input.mapping[from.interfaceIndex[row]];
    block.direction[target] = from.direction[row];
    block.count = target + 1;
    return filled + length;
  }

  @Override
  public List<CaptureInterface> interfaces() {
    return knownInterfaces;
  }

  /** The first damage in argument order; see {@link #damages()} for all. */
  @Override
  public Optional<Damage> damage() {
    return damages().stream().flatMap(Optional::stream).findFirst();
  }

  /** Damage of each capture, in argument order. */
  public List<Optional<Damage>> damages() {
    return inputs.stream().map(input -> input.source.damage()).toList();
  }

  @Override
  public long position() {
    return inputs.stream().mapToLong(input -> input.source.position()).sum();
  }

  @Override
  public long size() {
    long sum = 0;
    for (Input input : inputs) {
      long size = input.source.size();
      if (size < 0) {
        return -1;
      }
      sum += size;
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    IOException failure = null;
    for (Input input : inputs) {
      try {
        input.source.close();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
