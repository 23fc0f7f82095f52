package org.ringscope.nic.statistics.dialect;

import java.util.Locale;

/** What a real counter counts: the canonical set that every driver's names are mapped to. */
public enum CounterKind {
  PACKETS,
  BYTES,
  /** Packets of the three classes of destination address, where a driver counts them apart. */
  UNICAST,
  MULTICAST,
  BROADCAST,
  UNICAST_BYTES,
  MULTICAST_BYTES,
  BROADCAST_BYTES,
  /** Packets by length in bytes with FCS, as RFC 2819 cuts it; the last one is everything longer than 1518 or 1522. */
  SIZE_64,
  SIZE_65_127,
  SIZE_128_255,
  SIZE_256_511,
  SIZE_512_1023,
  SIZE_1024_1518,
  SIZE_LARGER,
  /** Packets lost; the mapping names the cause. */
  DROPS,
  /** Something went wrong, but no packet need have been lost: a wrong checksum, an allocation tried again. */
  ERRORS,
  /** Packets whose ring something other than RSS chose. */
  UNSTEERED,
  /** Rules of such steering, added, expired or refused: it is at work, but no packets are counted. */
  STEERING,
  /** Packets that were merged into larger frames (LRO, GRO, TPA). */
  MERGED,
  MERGED_BYTES,
  /** Interrupts of a ring's vector. */
  INTERRUPTS,
  /** Known, and of no use for rings: events, link state, offload statistics. */
  INFORMATION,
  /** No table knows the name. */
  UNMAPPED;

  /** Lower-case identifier with underscores, as tables and reports write it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
