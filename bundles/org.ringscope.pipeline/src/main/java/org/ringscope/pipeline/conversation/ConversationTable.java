package org.ringscope.pipeline.conversation;

import java.lang.foreign.MemorySegment;
import org.ringscope.packet.Ipv4;
import org.ringscope.packet.Ipv6;
import org.ringscope.packet.Tcp;
import org.ringscope.packet.Udp;
import org.ringscope.pipeline.StateReader;
import org.ringscope.pipeline.StateWriter;

/**
 * Tells conversations apart as tshark numbers its streams: by both ends' addresses and ports, whichever of them sent.
 * A SYN with another initial sequence number than its sender's before begins a new TCP conversation between the same
 * ports (RFC 9293, section 3.4.1, has initial numbers differ).
 */
public final class ConversationTable {
  /** What {@link #tcp} returns for a conversation for which there is no room. */
  public static final int UNTRACKED = -1;

  /** Words of a row: the key, then the initial sequence number of each end, then the conversation of the moment. */
  private static final int WORDS = EndRows.KEY_WORDS + 3;

  private static final int CONVERSATION = EndRows.KEY_WORDS + 2;

  /** Set in the conversation's word, beside its number, where the row's second end sent its first segment. */
  private static final long BEGUN_BY_SECOND = 1L << 32;

  /** Set beside a sequence number that is known, for 0 is one, too. */
  private static final long KNOWN = 1L << 32;

  private static final long SEQUENCE_MASK = 0xffff_ffffL;

  /** Lowest types of a key; version 6 is one above. */
  private static final long TCP = 1;
  private static final long UDP = 3;

  private final EndRows rows;
  private long tcp;
  private long udp;
  private long untracked;
  private boolean byFirstSender;
  private int replaced = UNTRACKED;

  /** @param limit most pairs of ends told apart */
  public ConversationTable(int limit) {
    rows = new EndRows(WORDS, limit);
  }

  public ConversationCounts counts() {
    return new ConversationCounts(tcp, udp, untracked);
  }

  /**
   * Counts a UDP header.
   *
   * @param ip where the IP header begins
   * @param header where the UDP header begins; 8 bytes of it are there
   */
  void udp(MemorySegment bytes, long ip, boolean ipv4, long header) {
    int length = Udp.length(bytes, header);
    // A jumbogram says 0 (RFC 2675, section 4); whatever else is shorter than the header is none.
    if (length < Udp.HEADER_LENGTH && (length != 0 || ipv4)) {
      return;
    }
    int sourcePort = Udp.sourcePort(bytes, header);
    int destinationPort = Udp.destinationPort(bytes, header);
    int before = rows.size();
    boolean swapped = isSwapped(bytes, ip, ipv4, sourcePort, destinationPort);
    int row = find(UDP, bytes, ip, ipv4, sourcePort, destinationPort, swapped, true);
    if (row < 0) {
      untracked++;
    }
    udp += rows.size() - before;
  }

  /**
   * Counts a TCP header.
   *
   * @param ip where the IP header begins
   * @param header where the TCP header begins; 16 bytes of it are there
   * @return the conversation's number, from 0 in order of appearance, as tshark's tcp.stream; or {@link #UNTRACKED}
   */
  public int tcp(MemorySegment bytes, long ip, boolean ipv4, long header) {
    int sourcePort = Tcp.sourcePort(bytes, header);
    int destinationPort = Tcp.destinationPort(bytes, header);
    int before = rows.size();
    boolean swapped = isSwapped(bytes, ip, ipv4, sourcePort, destinationPort);
    int row = find(TCP, bytes, ip, ipv4, sourcePort, destinationPort, swapped, true);
    if (row < 0) {
      untracked++;
      return UNTRACKED;
    }
    replaced = UNTRACKED;
    if (rows.size() > before) {
      begin(row, swapped);
    }
    int sender = row + EndRows.KEY_WORDS + (swapped ? 1 : 0);
    int receiver = 2 * (row + EndRows.KEY_WORDS) + 1 - sender;
    long[] words = rows.rows();
    if (beginsAnew(bytes, header, words[sender])) {
      words[sender] = 0;
      words[receiver] = 0;
      replaced = (int) words[row + CONVERSATION];
      begin(row, swapped);
    }
    follow(bytes, header, sender, receiver);
    byFirstSender = (words[row + CONVERSATION] & BEGUN_BY_SECOND) != 0 == swapped;
    return (int) words[row + CONVERSATION];
  }

  /**
   * Which direction a TCP header belongs to if it begins no new conversation; nothing is counted.
   *
   * @return twice the conversation's number, and 1 more for what the end sent that did not send the first segment; or
   *     {@link #UNTRACKED}
   */
  public int known(MemorySegment bytes, long ip, boolean ipv4, long header) {
    int sourcePort = Tcp.sourcePort(bytes, header);
    int destinationPort = Tcp.destinationPort(bytes, header);
    boolean swapped = isSwapped(bytes, ip, ipv4, sourcePort, destinationPort);
    int row = find(TCP, bytes, ip, ipv4, sourcePort, destinationPort, swapped, false);
    if (row < 0) {
      return UNTRACKED;
    }
    long conversation = rows.rows()[row + CONVERSATION];
    return 2 * (int) conversation + ((conversation & BEGUN_BY_SECOND) != 0 == swapped ? 0 : 1);
  }

  /** Whether the header last given to {@link #tcp} was sent by the end that sent its conversation's first one. */
  public boolean isByFirstSender() {
    return byFirstSender;
  }

  /** The conversation that the header last given to {@link #tcp} took the ports of; {@link #UNTRACKED} mostly. */
  public int replaced() {
    return replaced;
  }

  private void begin(int row, boolean swapped) {
    rows.rows()[row + CONVERSATION] = tcp++ | (swapped ? BEGUN_BY_SECOND : 0);
  }

  private static boolean beginsAnew(MemorySegment bytes, long header, long known) {
    boolean opens = (Tcp.flags(bytes, header) & (Tcp.SYN | Tcp.ACK)) == Tcp.SYN;
    return opens && known != 0 && known != (KNOWN | Tcp.sequenceNumber(bytes, header));
  }

  /** Keeps both ends' initial sequence numbers, as far as a segment tells them. */
  private void follow(MemorySegment bytes, long header, int sender, int receiver) {
    long[] words = rows.rows();
    int flags = Tcp.flags(bytes, header);
    long sequence = Tcp.sequenceNumber(bytes, header);
    if (words[sender] == 0) {
      words[sender] = KNOWN | ((flags & Tcp.SYN) != 0 ? sequence : sequence - 1 & SEQUENCE_MASK);
    }
    if (words[receiver] == 0 && (flags & Tcp.ACK) != 0) {
      words[receiver] = KNOWN | Tcp.acknowledgmentNumber(bytes, header) - 1 & SEQUENCE_MASK;
    }
  }

  /** @param makes whether a row is made if there is none */
  private int find(
      long type,
      MemorySegment bytes,
      long ip,
      boolean ipv4,
      int sourcePort,
      int destinationPort,
      boolean swapped,
      boolean makes) {
    long sourceHigh = ipv4 ? 0 : Ipv6.sourceHigh(bytes, ip);
    long source = ipv4 ? Ipv4.source(bytes, ip) : Ipv6.sourceLow(bytes, ip);
    long destinationHigh = ipv4 ? 0 : Ipv6.destinationHigh(bytes, ip);
    long destination = ipv4 ? Ipv4.destination(bytes, ip) : Ipv6.destinationLow(bytes, ip);
    long kind = (type + (ipv4 ? 0 : 1)) << 32;
    long first = swapped ? destination : source;
    long firstHigh = swapped ? destinationHigh : sourceHigh;
    long second = swapped ? source : destination;
    long secondHigh = swapped ? sourceHigh : destinationHigh;
    long ports = swapped ? (long) destinationPort << 16 | sourcePort : (long) sourcePort << 16 | destinationPort;
    return makes
        ? rows.find(kind | ports, firstHigh, first, secondHigh, second)
        : rows.lookup(kind | ports, firstHigh, first, secondHigh, second);
  }

  /** Whether the destination is the row's first end: the lower one, so that both directions meet in one row. */
  private static boolean isSwapped(MemorySegment bytes, long ip, boolean ipv4, int sourcePort, int destinationPort) {
    int order = ipv4
        ? Long.compare(Ipv4.source(bytes, ip), Ipv4.destination(bytes, ip))
        : Long.compare(Ipv6.sourceHigh(bytes, ip), Ipv6.destinationHigh(bytes, ip));
    if (order == 0 && !ipv4) {
      order = Long.compare(Ipv6.sourceLow(bytes, ip), Ipv6.destinationLow(bytes, ip));
    }
    return order == 0 ? sourcePort > destinationPort : order > 0;
  }

  public void save(StateWriter writer) {
    rows.save(writer);
    writer.write(tcp);
    writer.write(udp);
    writer.write(untracked);
  }

  public void restore(StateReader reader) {
    rows.restore(reader);
    tcp = reader.read();
    udp = reader.read();
    untracked = reader.read();
  }
}
