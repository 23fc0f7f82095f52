package org.ringscope.nic.statistics.dialect;

/**
 * What one name of a driver means.
 *
 * @param cause why packets were lost; {@link RealDrop#UNSPECIFIED} for anything but drops
 * @param part whether another counter of the same dump already counts the same packets, so that sums leave it out
 * @param width bits after which the value wraps, 64 where the driver extends it
 */
public record Mapping(
    CounterKind kind,
    CounterScope scope,
    CounterDirection direction,
    RealDrop cause,
    ByteBasis basis,
    boolean part,
    int width) {

  /** A known counter that says nothing about packets on rings. */
  static final Mapping INFORMATION = of(CounterKind.INFORMATION);

  /** A name that no table knows. */
  public static final Mapping UNMAPPED = of(CounterKind.UNMAPPED);

  private static Mapping of(CounterKind kind) {
    return new Mapping(
        kind,
        CounterScope.DEVICE,
        CounterDirection.NEITHER,
        RealDrop.UNSPECIFIED,
        ByteBasis.UNKNOWN,
        false,
        Long.SIZE);
  }
}
