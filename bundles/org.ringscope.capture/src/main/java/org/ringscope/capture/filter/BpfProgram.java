package org.ringscope.capture.filter;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.PacketFilter;

/** A filter expression in tcpdump's language (pcap-filter(7)), compiled for one link type. Thread-safe. */
public final class BpfProgram implements PacketFilter {
  /** What to install where libpcap is missing, for messages. */
  public static final String HOW_TO_INSTALL =
      "Install libpcap: package libpcap0.8 on Debian and Ubuntu, libpcap on Fedora and macOS, Npcap on Windows.";

  /** MAXIMUM_SNAPLEN of libpcap. */
  private static final int WHOLE_PACKET = 262_144;

  private final String expression;
  private final long[] instructions;
  private final BpfInterpreter interpreter;

  /** For link type NULL: the program for packets that begin with a big-endian address family; else null. */
  private final @Nullable BpfInterpreter bigEndian;

  private BpfProgram(String expression, long[] instructions, @Nullable BpfInterpreter bigEndian) {
    this.expression = expression;
    this.instructions = instructions;
    this.bigEndian = bigEndian;
    interpreter = new BpfInterpreter(instructions);
  }

  /**
   * Compiles {@code expression} for packets of {@code linkType}.
   *
   * @param linkType LINKTYPE_ value as in a capture file
   * @param snapLength most bytes kept of a packet; 0 = no limit
   * @throws FilterException if the expression is wrong or says what the link type can't tell, or if libpcap is missing
   */
  public static BpfProgram compile(String expression, int linkType, int snapLength) throws FilterException {
    int keep = snapLength <= 0 || snapLength > WHOLE_PACKET ? WHOLE_PACKET : snapLength;
    Libpcap library = Libpcap.load();
    BpfInterpreter bigEndian =
        linkType == LinkType.NULL ? new BpfInterpreter(library.compile(expression, linkType, keep, true)) : null;
    return new BpfProgram(expression, library.compile(expression, linkType, keep, false), bigEndian);
  }

  /** Whether libpcap, which compiles, is installed. */
  public static boolean isAvailable() {
    try {
      Libpcap.load();
      return true;
    } catch (FilterException missing) {
      return false;
    }
  }

  @Override
  public boolean accepts(MemorySegment bytes, long offset, int capturedLength, int originalLength) {
    // Families are small numbers: a zero byte comes first only where the highest does.
    if (bigEndian != null && capturedLength > 0 && bytes.get(ValueLayout.JAVA_BYTE, offset) == 0) {
      return bigEndian.accepts(bytes, offset, capturedLength, originalLength);
    }
    return interpreter.accepts(bytes, offset, capturedLength, originalLength);
  }

  /** The instructions: code in the upper 16 bits of each, then jump if true (8), jump if false (8), k (32). */
  public long[] instructions() {
    return instructions.clone();
  }

  @Override
  public String toString() {
    return expression;
  }
}
