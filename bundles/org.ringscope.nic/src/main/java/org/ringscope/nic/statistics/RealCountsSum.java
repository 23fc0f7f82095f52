package org.ringscope.nic.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.ringscope.nic.statistics.dialect.ByteBasis;
import org.ringscope.nic.statistics.dialect.CounterDirection;
import org.ringscope.nic.statistics.dialect.CounterKind;
import org.ringscope.nic.statistics.dialect.CounterScope;

/** Sums mapped counters up by ring. */
final class RealCountsSum {
  private final Map<Integer, Map<CounterKind, Long>> receive = new TreeMap<>();
  private final Map<Integer, Map<CounterKind, Long>> send = new TreeMap<>();
  private final Map<CounterScope, Map<CounterKind, Long>> received = new EnumMap<>(CounterScope.class);
  private final List<ScopedDrop> drops = new ArrayList<>();
  private final List<RawCounter> unmapped = new ArrayList<>();
  private ByteBasis receivedBytes = ByteBasis.UNKNOWN;
  private ByteBasis sentBytes = ByteBasis.UNKNOWN;
  private boolean steeringSeen;

  /** @param value what is summed: the counter's value or its change */
  void add(MappedCounter counter, long value) {
    if (!counter.isUnderstood()) {
      unmapped.add(new RawCounter(counter.raw().name(), value, counter.raw().line()));
      return;
    }
    CounterKind kind = counter.kind();
    steeringSeen |= value != 0 && (kind == CounterKind.UNSTEERED || kind == CounterKind.STEERING);
    if (kind == CounterKind.DROPS && value != 0 && !counter.mapping().part()) {
      drops.add(drop(counter, value));
    }
    if (counter.mapping().part()) {
      return;
    }
    if (counter.isRing(CounterDirection.RECEIVE)) {
      count(receive, counter.ring(), kind, value);
      receivedBytes = kind == CounterKind.BYTES ? counter.mapping().basis() : receivedBytes;
    } else if (counter.isRing(CounterDirection.SEND)) {
      count(send, counter.ring(), kind, value);
      sentBytes = kind == CounterKind.BYTES ? counter.mapping().basis() : sentBytes;
    } else if (counter.mapping().direction() == CounterDirection.RECEIVE) {
      count(received, counter.mapping().scope(), kind, value);
    }
  }

  private static ScopedDrop drop(MappedCounter counter, long value) {
    return new ScopedDrop(
        counter.mapping().scope(),
        counter.mapping().direction() != CounterDirection.SEND,
        counter.ring(),
        counter.mapping().cause(),
        value,
        counter.raw().name());
  }

  private static <K> void count(Map<K, Map<CounterKind, Long>> sums, K key, CounterKind kind, long value) {
    sums.computeIfAbsent(key, k -> new EnumMap<>(CounterKind.class)).merge(kind, value, Long::sum);
  }

  RealCounts counts(RealCounts.Kind kind, String driver, List<String> notes) {
    Map<CounterKind, Long> device = received.getOrDefault(CounterScope.DEVICE, Map.of());
    Map<CounterKind, Long> vnic = received.getOrDefault(CounterScope.VIRTUAL_NIC, Map.of());
    OptionalLong inAll = packets(vnic);
    return new RealCounts(
        kind,
        driver,
        rings(receive),
        rings(send),
        receivedBytes,
        sentBytes,
        inAll.isPresent() ? inAll : packets(device),
        either(device, vnic, CounterKind.UNSTEERED),
        steeringSeen,
        merged(device, vnic),
        List.copyOf(drops),
        List.copyOf(unmapped),
        List.copyOf(notes));
  }

  private static List<RingCount> rings(Map<Integer, Map<CounterKind, Long>> sums) {
    List<RingCount> rings = new ArrayList<>();
    sums.forEach((ring, sum) -> {
      OptionalLong packets = packets(sum);
      OptionalLong bytes = bytes(sum);
      OptionalLong lost = value(sum, CounterKind.DROPS);
      if (packets.isPresent() || bytes.isPresent() || lost.isPresent()) {
        rings.add(new RingCount(ring, packets, bytes, lost));
      }
    });
    return List.copyOf(rings);
  }

  private OptionalLong merged(Map<CounterKind, Long> device, Map<CounterKind, Long> vnic) {
    OptionalLong inAll = either(device, vnic, CounterKind.MERGED);
    long sum = 0;
    boolean known = false;
    for (Map<CounterKind, Long> ring : receive.values()) {
      known |= ring.containsKey(CounterKind.MERGED);
      sum += ring.getOrDefault(CounterKind.MERGED, 0L);
    }
    return inAll.isPresent() || !known ? inAll : OptionalLong.of(sum);
  }

  private static OptionalLong either(Map<CounterKind, Long> first, Map<CounterKind, Long> second, CounterKind kind) {
    OptionalLong value = value(first, kind);
    return value.isPresent() ? value : value(second, kind);
  }

  private static OptionalLong packets(Map<CounterKind, Long> sum) {
    OptionalLong all = value(sum, CounterKind.PACKETS);
    return all.isPresent() ? all : sum(sum, CounterKind.UNICAST, CounterKind.MULTICAST, CounterKind.BROADCAST);
  }

  private static OptionalLong bytes(Map<CounterKind, Long> sum) {
    OptionalLong all = value(sum, CounterKind.BYTES);
    return all.isPresent()
        ? all
        : sum(sum, CounterKind.UNICAST_BYTES, CounterKind.MULTICAST_BYTES, CounterKind.BROADCAST_BYTES);
  }

  /** The sum of the three; absent without the first, for without unicast the others are a small part. */
  private static OptionalLong sum(
      Map<CounterKind, Long> sum, CounterKind unicast, CounterKind multicast, CounterKind broadcast) {
    Long first = sum.get(unicast);
    return first == null
        ? OptionalLong.empty()
        : OptionalLong.of(first + sum.getOrDefault(multicast, 0L) + sum.getOrDefault(broadcast, 0L));
  }

  private static OptionalLong value(Map<CounterKind, Long> sum, CounterKind kind) {
    Long value = sum.get(kind);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
