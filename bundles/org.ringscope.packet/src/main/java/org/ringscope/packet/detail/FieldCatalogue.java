package org.ringscope.packet.detail;

import java.lang.foreign.MemorySegment;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.packet.LayerWalk;

/** Every field that packets may have, by its name in display filters, and the values one field has in a packet. */
public final class FieldCatalogue {
  private static final Map<String, FieldType> TYPES = new LinkedHashMap<>();

  static {
    HeaderTables.all().flatMap(table -> table.types().stream())
        .forEach(type -> TYPES.putIfAbsent(type.filterName(), type));
  }

  private FieldCatalogue() {}

  /** All fields and protocols, headers from the outside in. */
  public static Collection<FieldType> all() {
    return Collections.unmodifiableCollection(TYPES.values());
  }

  /** The field of a filter name, upper and lower case told apart; null if there is none. */
  public static @Nullable FieldType find(String filterName) {
    return TYPES.get(filterName);
  }

  /** Takes the values of a field. */
  @FunctionalInterface
  public interface ValueConsumer {
    /**
     * A value of the field.
     *
     * @param number the value if the field's kind {@link FieldKind#isNumber is a number's}, unsigned; else 0, and the
     *     bytes are to be read from the packet
     * @param firstByte where the field stands, in bytes from the frame's start
     * @param byteLength captured bytes that hold it; 0 for a fact that has none of its own
     * @return whether to go on looking for further values
     */
    boolean accept(long number, int firstByte, int byteLength);
  }

  /**
   * Finds all values of a field in a frame, from the outside in: several in tunnels, repeated options, or where the
   * field stands for several ({@code ip.addr}). Builds no tree.
   *
   * @param walk to be used for it; any will do, and one can be used for many frames
   * @param type a field of this catalogue
   * @param segment memory that holds the frame
   * @param at where the frame begins in it
   * @param captured bytes of the frame in memory
   * @param original bytes the frame had
   * @param linkType LINKTYPE_ value, see {@link org.ringscope.packet.LinkType}
   * @throws IndexOutOfBoundsException if the segment doesn't hold {@code captured} bytes at {@code at}
   */
  public static void values(
      LayerWalk walk, FieldType type, MemorySegment segment, long at, int captured, int original, int linkType,
      ValueConsumer consumer) {
    walk.start(segment, at, Math.min(captured, PacketDetail.MAX_BYTES), original, linkType);
    FieldSearch search = new FieldSearch(type, consumer);
    HeaderWalk headers = new HeaderWalk(walk, search);
    while (!search.isDone() && headers.next()) {
      Header header = headers.header();
      search.protocol(headers.fields().protocol(header), header);
      if (HeaderTables.mayHave(headers.fields(), type)) {
        headers.fields().report(header);
      }
    }
  }
}
