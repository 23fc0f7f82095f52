package org.ringscope.packet.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every field of every packet has tshark's value and stands where tshark sees it, but for {@link ToldApart}. Of each
 * capture the first packets are compared; all of them with {@code -Dringscope.packets=100000}, which takes a minute or
 * two.
 */
class TsharkFieldsTest {
  private static final int PACKETS = Integer.getInteger("ringscope.packets", 40);

  /** A field's value, and the bytes in which it stands; the end is 0 for a fact that has none. */
  private record Value(String text, int first, int end) {
    boolean agreesWith(Value tshark) {
      // tshark names all bytes of the word out of which it cuts a bit field.
      boolean within = end == 0 || tshark.end <= tshark.first || tshark.first <= first && end <= tshark.end;
      return text.equals(tshark.text) && within;
    }
  }

  private int compared;

  @Test
  void valuesAndPlacesAreTsharks(@TempDir Path folder) throws IOException {
    MergedFrames merged = MergedFrames.write(folder.resolve("all.pcapng"), PACKETS);
    Set<String> differences = new TreeSet<>();
    try (TsharkPackets packets = new TsharkPackets(merged.file())) {
      for (MergedFrames.Origin frame : merged.frames()) {
        TsharkPackets.Packet packet = packets.next();
        assertNotNull(packet, () -> "tshark has no packet for " + frame.capture() + " #" + frame.number());
        compare(frame, packet, differences);
      }
    }
    assertEquals(Set.of(), differences);
    assertTrue(compared > 100_000, compared + " values compared");
  }

  private void compare(MergedFrames.Origin frame, TsharkPackets.Packet packet, Set<String> differences) {
    Map<String, List<Value>> ours = ours(frame);
    Map<String, List<Value>> tsharks = tsharks(packet);
    Set<String> names = new TreeSet<>(ours.keySet());
    names.addAll(tsharks.keySet());
    for (String name : names) {
      List<Value> mine = ours.getOrDefault(name, List.of());
      List<Value> theirs = tsharks.getOrDefault(name, List.of());
      compared += theirs.size();
      if (!agree(mine, theirs, packet.gaveUp()) && !ToldApart.covers(name, frame.capture())) {
        String where = name + " in " + frame.capture() + " #" + frame.number();
        differences.add(where + ": tshark " + theirs + ", here " + mine);
      }
    }
  }

  /** Where tshark gave up, what it had found until then has to be the beginning of what we find. */
  private static boolean agree(List<Value> mine, List<Value> theirs, boolean gaveUp) {
    if (gaveUp ? theirs.size() > mine.size() : theirs.size() != mine.size()) {
      return false;
    }
    for (int i = 0; i < theirs.size(); i++) {
      if (!mine.get(i).agreesWith(theirs.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, List<Value>> ours(MergedFrames.Origin frame) {
    Map<String, List<Value>> values = new HashMap<>();
    List<LayerNode> layers = PacketDetail.of(
        MemorySegment.ofArray(frame.bytes()), 0, frame.bytes().length, frame.original(), frame.linkType());
    for (LayerNode layer : layers) {
      add(values, layer.protocol(), new Value("", layer.offset(), 0));
      collect(layer.fields(), values);
    }
    return values;
  }

  private static void collect(List<Field> fields, Map<String, List<Value>> values) {
    for (Field field : fields) {
      String text = switch (field.type().kind()) {
        case BYTES -> "";
        case UNSIGNED, FLAG -> Long.toString(field.number());
        default -> field.text();
      };
      int end = field.byteLength() == 0 ? 0 : field.firstByte() + field.byteLength();
      Value value = new Value(text, field.firstByte(), end);
      add(values, field.type(), value);
      add(values, field.type().either(), value);
      collect(field.parts(), values);
    }
  }

  private static void add(Map<String, List<Value>> values, @Nullable FieldType type, Value value) {
    if (type != null) {
      values.computeIfAbsent(type.filterName(), name -> new ArrayList<>()).add(value);
    }
  }

  private static Map<String, List<Value>> tsharks(TsharkPackets.Packet packet) {
    Map<String, List<Value>> values = new HashMap<>();
    for (TsharkPackets.Seen seen : packet.fields()) {
      FieldType type = FieldCatalogue.find(seen.name());
      if (type != null) {
        String text = switch (type.kind()) {
          case PROTOCOL, BYTES -> "";
          case UNSIGNED, FLAG -> number(seen.show());
          default -> seen.show();
        };
        add(values, type, new Value(text, seen.first(), seen.first() + seen.size()));
      }
    }
    return values;
  }

  private static String number(String shown) {
    return shown.startsWith("0x") ? Long.toString(Long.parseUnsignedLong(shown.substring(2), 16)) : shown;
  }
}
