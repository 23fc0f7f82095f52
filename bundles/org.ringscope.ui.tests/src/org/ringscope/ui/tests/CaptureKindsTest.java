package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.testing.Program;
import org.ringscope.testing.SharedCaptures;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.view.PacketColumn;
import org.ringscope.view.TimeFormat;

/** Each kind of capture opens and shows what tshark reads in it. */
class CaptureKindsTest {
  private static final int TIME = PacketColumn.TIME.ordinal();
  private static final int SOURCE = PacketColumn.SOURCE.ordinal();
  private static final int DESTINATION = PacketColumn.DESTINATION.ordinal();
  private static final int LENGTH = PacketColumn.LENGTH.ordinal();
  private static final int LEAST_DECIMALS = 6;

  @TempDir Path folder;

  @BeforeEach
  void showTimesAsTsharkDoes() {
    Window.closeAll();
    Preferences.store().setValue(Preferences.TIME_FORMAT, TimeFormat.SINCE_1970.name());
  }

  @AfterEach
  void closeAll() {
    Window.closeAll();
    Preferences.store().setToDefault(Preferences.TIME_FORMAT);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "basic/get.pcap", "pcap/dhcp-nanosecond.pcap", "pcap/gen_pcap_snaplen60_be.pcap", "pcap/nanosecs_big_endian.pcap",
    "pcap/raw_ip.pcap", "pcap/linktype_ipv4.pcap", "pcap/sll.pcap", "pcap/sll2.pcap", "pcap/wpa-Induction.pcap.gz",
    "pcapng/dhcp-nanosecond.pcapng", "pcapng/dns+icmp.pcapng.gz", "pcapng/gen_png_multisection_le_be_le.pcapng",
    "pcapng/pcapng-test-generator_output_be_basic_test009.pcapng", "tls/http1.pcapng"
  })
  void itsFirstAndLastPacketAreThoseOfTshark(String name) throws Exception {
    Path file = SharedCaptures.file(name);
    assumeTrue(Files.exists(file), file + " is missing: fetch the shared captures");
    assertShown(file, file);
  }

  @Test
  void compressedByGzip() throws Exception {
    Path plain = TestCapture.write(folder.resolve("plain.pcap"), 2_000);
    Path packed = folder.resolve("packed.pcap.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    assertShown(packed, plain);
  }

  @Test
  void compressedByZstd() throws Exception {
    Path plain = TestCapture.write(folder.resolve("plain.pcap"), 2_000);
    Program.run("zstd", "-q", plain.toString());
    assertShown(folder.resolve("plain.pcap.zst"), plain);
  }

  private static void assertShown(Path file, Path forTshark) throws Exception {
    List<String> packets = Program.tsharkFields(
        forTshark, "frame.time_epoch", "frame.len", "ip.src", "ip.dst", "ipv6.src", "ipv6.dst");
    assertFalse(packets.isEmpty(), "tshark reads " + forTshark);
    Window.openAndWait(file);
    Table table = Window.packets();
    Eventually.is(() -> table.getItemCount() > 0, () -> "rows in the packet list");
    assertRow(packets.getFirst(), Window.row(table, 0));
    Window.press(table, SWT.END);
    String last = Integer.toString(packets.size());
    Eventually.is(
        () -> table.getItem(table.getItemCount() - 1).getText(0).equals(last), () -> "packet " + last + " as the last");
    assertRow(packets.getLast(), Window.row(table, table.getItemCount() - 1));
    assertNull(Dialogs.find(Display.getCurrent(), "Ringscope"), "a fault's dialog");
  }

  private static void assertRow(String tshark, List<String> row) {
    String[] fields = tshark.split(" ", -1);
    assertTrue(fields[0].startsWith(row.get(TIME)), row + " is not of " + tshark);
    assertTrue(row.get(TIME).length() - row.get(TIME).indexOf('.') > LEAST_DECIMALS, row.get(TIME));
    assertEquals(fields[1], row.get(LENGTH));
    int version = fields[2].isEmpty() ? 4 : 2;
    if (!fields[version].isEmpty()) {
      assertEquals(outermost(fields[version]), row.get(SOURCE));
      assertEquals(outermost(fields[version + 1]), row.get(DESTINATION));
    }
  }

  /** A packet in a tunnel has several. */
  private static String outermost(String values) {
    return values.split(",")[0];
  }
}
