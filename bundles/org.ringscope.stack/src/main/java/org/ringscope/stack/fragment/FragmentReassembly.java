package org.ringscope.stack.fragment;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.stack.hold.BlockPool;

/**
 * Puts fragments of IPv4 and IPv6 datagrams together, whatever their order.
 *
 * <p>Fragments that overlap end their datagram (RFC 5722, section 4): each end would take another of the two for the
 * truth. When memory is used up the datagram that has waited longest is given up, so that fragments that never become
 * whole can't keep out those that do.
 *
 * <p>Not thread-safe.
 */
public final class FragmentReassembly {
  private final FragmentLimits limits;
  private final BlockPool pool;
  private final Map<DatagramKey, PartialDatagram> partial = new LinkedHashMap<>();
  private final long[] counts = new long[FragmentCounter.values().length];
  private final Fragment fragment = new Fragment();
  private final Dissection dissection = new Dissection();
  private final PacketBatch datagram = new PacketBatch();

  public FragmentReassembly(FragmentLimits limits) {
    this.limits = limits;
    pool = new BlockPool(limits.bytes());
  }

  /**
   * Takes the packet of row {@code row} if it is a fragment; others are left alone.
   *
   * @return whether it made a datagram whole: {@link #datagram} has it then
   */
  public boolean take(PacketBatch batch, int row) {
    if (!fragment.read(batch, row)) {
      return false;
    }
    note(FragmentCounter.FRAGMENTS);
    expire(batch.time[row]);
    if (fragment.isMalformed()) {
      note(FragmentCounter.MALFORMED);
    } else if (fragment.isCutOff()) {
      note(FragmentCounter.CUT_OFF);
    } else if (fragment.isWhole()) {
      PartialDatagram whole = new PartialDatagram(pool, batch.time[row]);
      return addMakingRoom(whole) && finish(whole, batch, row);
    } else {
      return add(fragment.key(), batch, row);
    }
    return false;
  }

  private boolean add(DatagramKey key, PacketBatch batch, int row) {
    PartialDatagram known = partial.get(key);
    if (known == null) {
      if (partial.size() == limits.datagrams()) {
        giveUpEldest();
      }
      known = new PartialDatagram(pool, batch.time[row]);
      partial.put(key, known);
    }
    if (known.isGivenUp()) {
      note(FragmentCounter.LATE);
    } else if (known.has(fragment)) {
      note(FragmentCounter.DUPLICATES);
    } else if (known.overlaps(fragment)) {
      giveUp(known, FragmentCounter.OVERLAPPING);
    } else if (known.contradicts(fragment)) {
      giveUp(known, FragmentCounter.CONTRADICTING);
    } else if (addMakingRoom(known) && known.isWhole()) {
      partial.remove(key);
      return finish(known, batch, row);
    }
    return false;
  }

  /** Adds the fragment, if need be at the cost of datagrams that have waited longer; false if even that won't do. */
  private boolean addMakingRoom(PartialDatagram wanting) {
    while (!wanting.add(fragment)) {
      if (partial.isEmpty()) {
        note(FragmentCounter.NO_ROOM);
        return false;
      }
      PartialDatagram eldest = giveUpEldest();
      if (eldest == wanting) {
        return false;
      }
    }
    return true;
  }

  private boolean finish(PartialDatagram whole, PacketBatch batch, int row) {
    if (datagram.bytes == MemorySegment.NULL) {
      datagram.bytes = MemorySegment.ofArray(new byte[Fragment.MOST_BYTES + Ipv6.HEADER_LENGTH]);
    }
    if (!whole.fits()) {
      giveUp(whole, FragmentCounter.CONTRADICTING);
      return false;
    }
    int length = whole.writeTo(datagram.bytes);
    whole.release();
    note(FragmentCounter.REASSEMBLED);
    datagram.count = 1;
    datagram.number[0] = batch.number[row];
    datagram.address[0] = PacketBatch.NO_ADDRESS;
    datagram.capturedLength[0] = length;
    datagram.originalLength[0] = length;
    datagram.time[0] = batch.time[row];
    datagram.interfaceIndex[0] = batch.interfaceIndex[row];
    datagram.direction[0] = batch.direction[row];
    datagram.headers[0] = dissection.dissect(datagram.bytes, 0, length, length, LinkType.RAW);
    return true;
  }

  private void expire(long time) {
    while (!partial.isEmpty()) {
      Map.Entry<DatagramKey, PartialDatagram> eldest = partial.entrySet().iterator().next();
      if (time - eldest.getValue().since() <= limits.timeout()) {
        return;
      }
      remove(eldest, FragmentCounter.TIMED_OUT);
    }
  }

  private PartialDatagram giveUpEldest() {
    Map.Entry<DatagramKey, PartialDatagram> eldest = partial.entrySet().iterator().next();
    remove(eldest, FragmentCounter.NO_ROOM);
    return eldest.getValue();
  }

  private void remove(Map.Entry<DatagramKey, PartialDatagram> entry, FragmentCounter cause) {
    partial.remove(entry.getKey());
    if (!entry.getValue().isGivenUp()) {
      giveUp(entry.getValue(), cause);
    }
  }

  /** What still comes of it has to be dropped, too (RFC 5722, section 4): it stays known until its time is over. */
  private void giveUp(PartialDatagram datagram, FragmentCounter cause) {
    datagram.giveUp();
    note(cause);
  }

  /**
   * The datagram last made whole, as the only row: an IP packet without link header that came with its last fragment.
   * Valid until the next {@link #take}.
   */
  public PacketBatch datagram() {
    return datagram;
  }

  /** Datagrams that still wait for fragments. */
  public long waiting() {
    return partial.values().stream().filter(known -> !known.isGivenUp()).count();
  }

  /** Bytes of memory that fragments take. */
  public long heldBytes() {
    return pool.bytesInUse();
  }

  public long count(FragmentCounter counter) {
    return counts[counter.ordinal()];
  }

  private void note(FragmentCounter counter) {
    counts[counter.ordinal()]++;
  }
}
