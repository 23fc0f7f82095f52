package org.ringscope.nic.ethtool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ringscope.nic.ethtool.text.DumpText;

/** Whatever stands in a dump, reading it ends and says how much was not understood. */
class DamagedDumpsTest {
  private static final List<String> FILES =
      List.of(
          "n-listing.txt",
          "rx-flow-hash.txt",
          "x-netlink.txt",
          "x-context.txt",
          "c-netlink.txt",
          "g-netlink.txt",
          "l-netlink.txt",
          "k-requested.txt",
          "two-devices-crlf.txt");

  @Property(tries = 300)
  void linesThatAreLostDoubledOrChangedAreNoError(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<DumpText> damaged = new ArrayList<>();
    for (String file : FILES) {
      damaged.add(new DumpText(file, damage(Dumps.written(file).text(), random)));
    }
    EthtoolDump dump = EthtoolDump.read(damaged);
    assertTrue(dump.notUnderstood().size() <= dump.lines());
    dump.devices().forEach(device -> assertTrue(device.rules().size() <= dump.lines()));
  }

  private static String damage(String text, Random random) {
    StringBuilder damaged = new StringBuilder();
    for (String line : text.split("\n")) {
      switch (random.nextInt(12)) {
        case 0 -> { }
        case 1 -> damaged.append(line).append('\n').append(line).append('\n');
        case 2 -> damaged.append(changed(line, random)).append('\n');
        case 3 -> damaged.append(line, 0, random.nextInt(line.length() + 1)).append('\n');
        default -> damaged.append(line).append('\n');
      }
    }
    return damaged.toString();
  }

  private static String changed(String line, Random random) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      int value = random.nextBoolean() ? random.nextInt(256) : '0' + random.nextInt(10);
      bytes[random.nextInt(bytes.length)] = (byte) value;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Property(tries = 200)
  void anyTextIsNoError(@ForAll String text) {
    EthtoolDump dump = EthtoolDump.read(List.of(new DumpText("any", "RX flow hash indirection table\n" + text)));
    assertTrue(dump.notUnderstood().size() <= dump.lines());
  }
}
