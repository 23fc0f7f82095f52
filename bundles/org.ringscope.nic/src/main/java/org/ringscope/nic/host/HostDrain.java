package org.ringscope.nic.host;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * All receive rings of a host and the processors that drain them, in model time.
 *
 * <p>Rings are numbered through all devices; an {@link Affinity} names those of one device and holds for each. A ring
 * takes memory from its first packet on: of many devices' rings most stay empty.
 */
public final class HostDrain {
  /** The last moment: advanced to it every ring is empty. */
  public static final long END = DrainedRing.NEVER - 1;

  private final int ringsOfDevice;
  private final int ringSize;
  private final HostModel host;
  private final TakenListener listener;
  private final Map<Integer, Processor> shared = new HashMap<>();
  private @Nullable DrainedRing[] rings;
  private @Nullable Processor[] processors;
  private @Nullable HostListener watcher;

  /**
   * @param ringsOfDevice receive rings of a device
   * @param ringSize descriptors a ring
   */
  public HostDrain(int ringsOfDevice, int ringSize, HostModel host, TakenListener listener) {
    this.ringsOfDevice = ringsOfDevice;
    this.ringSize = ringSize;
    this.host = host;
    this.listener = listener;
    rings = new DrainedRing[ringsOfDevice];
    processors = new Processor[ringsOfDevice];
  }

  /** Makes room for {@code count} rings in all; never for fewer than there are. */
  public void reserve(int count) {
    if (count > rings.length) {
      rings = Arrays.copyOf(rings, count);
      processors = Arrays.copyOf(processors, count);
    }
  }

  public int rings() {
    return rings.length;
  }

  /**
   * A packet arrives at {@code ring}; before, the ring's processor works up to that time inclusive.
   *
   * @param time in ns, never before that of an earlier packet
   * @return false if no descriptor is free: the packet is lost
   */
  public boolean arrive(int ring, long time) {
    DrainedRing known = rings[ring];
    DrainedRing filled = known == null ? create(ring) : known;
    Processor processor = Objects.requireNonNull(processors[ring]);
    long now = Math.min(time, END);
    processor.advanceTo(now);
    if (filled.isFull()) {
      return false;
    }
    filled.fill(now);
    processor.filled(filled);
    return true;
  }

  /** Lets every processor work up to {@code time}, ns, inclusive. */
  public void advanceTo(long time) {
    for (Processor processor : processors) {
      if (processor != null) {
        processor.advanceTo(Math.min(time, END));
      }
    }
  }

  private DrainedRing create(int number) {
    DrainedRing ring = new DrainedRing(number, ringSize, host);
    OptionalInt named = host.affinity().processorOf(number % ringsOfDevice);
    Processor processor = named.isPresent()
        ? shared.computeIfAbsent(named.getAsInt(), first -> new Processor(host, listener))
        : new Processor(host, listener);
    processor.watch(watcher);
    processor.serve(ring);
    rings[number] = ring;
    processors[number] = processor;
    return ring;
  }

  /** From now on {@code watcher} hears of interrupts, polls and packets, too; null: nobody any more. */
  public void watch(@Nullable HostListener watcher) {
    this.watcher = watcher;
    for (Processor processor : processors) {
      if (processor != null) {
        processor.watch(watcher);
      }
    }
  }

  /** {@code ring} as it is after the last call; empty before its first packet. */
  public Optional<RingSnapshot> snapshot(int ring) {
    return ring < rings.length ? Optional.ofNullable(rings[ring]).map(DrainedRing::snapshot) : Optional.empty();
  }

  /** The processor that serves {@code ring}, as it is after the last call; empty before the ring's first packet. */
  public Optional<ProcessorSnapshot> processorOf(int ring) {
    return ring < rings.length ? Optional.ofNullable(processors[ring]).map(Processor::snapshot) : Optional.empty();
  }

  /** Whether one processor serves both rings; false before the first packet of either. */
  public boolean shareProcessor(int ring, int other) {
    return processors[ring] != null && processors[ring] == processors[other];
  }

  /** Descriptors of {@code ring} whose packets aren't done. */
  public int waiting(int ring) {
    DrainedRing known = rings[ring];
    return known == null ? 0 : known.waiting();
  }

  /** The most descriptors of {@code ring} that ever waited at once. */
  public int mostWaiting(int ring) {
    DrainedRing known = rings[ring];
    return known == null ? 0 : known.mostWaiting();
  }

  /** Interrupts that {@code ring} raised so far. */
  public long interrupts(int ring) {
    DrainedRing known = rings[ring];
    return known == null ? 0 : known.interrupts();
  }

  /** Polls of {@code ring} so far. */
  public long polls(int ring) {
    DrainedRing known = rings[ring];
    return known == null ? 0 : known.polls();
  }

  /** Packets of {@code ring} that were taken in polls that no interrupt began. */
  public long repolledPackets(int ring) {
    DrainedRing known = rings[ring];
    return known == null ? 0 : known.repolledPackets();
  }

  /** Softirqs of all processors that ended with their budget used up. */
  public long squeezes() {
    return Arrays.stream(processors).distinct().mapToLong(p -> p == null ? 0 : p.squeezes()).sum();
  }

  public void save(StateWriter writer) {
    writer.write(rings.length);
    for (DrainedRing ring : rings) {
      writer.write(ring == null ? 0 : 1);
      if (ring != null) {
        ring.save(writer);
      }
    }
    Set<Processor> saved = new HashSet<>();
    for (Processor processor : processors) {
      if (processor != null && saved.add(processor)) {
        processor.save(writer);
      }
    }
  }

  /** Takes over what {@link #save} wrote; the settings have to be the same. */
  public void restore(StateReader reader) {
    rings = new DrainedRing[(int) reader.read()];
    processors = new Processor[rings.length];
    shared.clear();
    for (int ring = 0; ring < rings.length; ring++) {
      if (reader.read() != 0) {
        create(ring).restore(reader);
      }
    }
    Set<Processor> restored = new HashSet<>();
    for (Processor processor : processors) {
      if (processor != null && restored.add(processor)) {
        processor.restore(reader);
      }
    }
  }
}
