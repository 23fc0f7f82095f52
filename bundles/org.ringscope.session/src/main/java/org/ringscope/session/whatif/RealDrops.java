package org.ringscope.session.whatif;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.statistics.RealCounts;
import org.ringscope.nic.statistics.ScopedDrop;
import org.ringscope.nic.statistics.dialect.CounterScope;
import org.ringscope.nic.statistics.dialect.RealDrop;

/**
 * Packets that a real card dropped as its host was too slow.
 *
 * @param packets 1 or more
 * @param counter what counted them, in words; null for a number that somebody typed
 */
public record RealDrops(long packets, @Nullable String counter) {
  /** @throws IllegalArgumentException if there are none, in words for people */
  public RealDrops {
    if (packets < 1) {
      throw new IllegalArgumentException("drops to calibrate to: 1 or more; any host fast enough loses none");
    }
  }

  /**
   * What a card counted for want of descriptors; of its rings, if they tell, or else of the device. Cards that keep
   * waiting packets in a buffer of their own may show nothing but that buffer's overflow. Several counters of the
   * device may count the same packets: the largest is taken.
   *
   * @return empty if no such counter counted
   */
  public static Optional<RealDrops> of(RealCounts counts) {
    List<ScopedDrop> received =
        counts.drops().stream().filter(drop -> drop.received() && drop.packets() > 0).toList();
    return ofRings(received, RealDrop.NO_DESCRIPTOR)
        .or(() -> ofDevice(received, RealDrop.NO_DESCRIPTOR))
        .or(() -> ofRings(received, RealDrop.UNSPECIFIED))
        .or(() -> ofDevice(received, RealDrop.PACKET_BUFFER));
  }

  private static Optional<RealDrops> ofRings(List<ScopedDrop> drops, RealDrop cause) {
    long sum = 0;
    Set<String> names = new LinkedHashSet<>();
    for (ScopedDrop drop : drops) {
      if (drop.scope() == CounterScope.RING && drop.cause() == cause) {
        sum += drop.packets();
        names.add(drop.counter());
      }
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String first = names.iterator().next();
    return Optional.of(new RealDrops(
        sum, names.size() == 1 ? first : first + " and " + (names.size() - 1) + " more counters of rings"));
  }

  private static Optional<RealDrops> ofDevice(List<ScopedDrop> drops, RealDrop cause) {
    return drops.stream()
        .filter(drop -> drop.scope() != CounterScope.RING && drop.cause() == cause)
        .max(Comparator.comparingLong(ScopedDrop::packets))
        .map(drop -> new RealDrops(drop.packets(), drop.counter() + " of the device"));
  }
}
