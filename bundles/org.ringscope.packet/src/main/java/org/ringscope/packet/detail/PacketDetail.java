package org.ringscope.packet.detail;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.packet.LayerWalk;

/**
 * Takes one packet apart into headers and fields, through tunnels and into packets that ICMP errors quote.
 *
 * <p>Any bytes are survivable; there are at most {@link #MAX_FIELDS} fields. The result holds no reference to the
 * packet's memory.
 */
public final class PacketDetail {
  /** Fields in one packet; a real one has some hundred. */
  public static final int MAX_FIELDS = 10_000;

  /** Bytes of a frame that are looked at: far more than a capture's record may have. */
  static final int MAX_BYTES = 1 << 24;

  private PacketDetail() {}

  /**
   * The headers of a frame from the outside in; what follows them as "Data", what follows their payload as trailing
   * bytes.
   *
   * @param segment memory that holds the frame
   * @param at where the frame begins in it
   * @param captured bytes of the frame in memory
   * @param original bytes the frame had; a smaller number than {@code captured} is ignored
   * @param linkType LINKTYPE_ value, see {@link org.ringscope.packet.LinkType}
   * @throws IndexOutOfBoundsException if the segment doesn't hold {@code captured} bytes at {@code at}
   */
  public static List<LayerNode> of(MemorySegment segment, long at, int captured, int original, int linkType) {
    LayerWalk walk = new LayerWalk();
    walk.start(segment, at, Math.min(captured, MAX_BYTES), original, linkType);
    TreeBuilder tree = new TreeBuilder(walk, MAX_FIELDS);
    List<LayerNode> layers = new ArrayList<>();
    HeaderWalk headers = new HeaderWalk(walk, tree);
    while (!tree.isFull() && headers.next()) {
      Header header = headers.header();
      HeaderFields fields = headers.fields();
      fields.report(header);
      layers.add(new LayerNode(
          fields.protocol(header), header.start(), header.length(), fields.summary(header), note(fields, header),
          tree.take()));
    }
    return List.copyOf(layers);
  }

  private static String note(HeaderFields fields, Header header) {
    int declared = fields.length(header);
    if (declared <= header.length()) {
      return "";
    }
    String cause = declared > header.onWire() ? "too short: " : "cut: ";
    return cause + header.length() + " of " + declared + " bytes";
  }
}
