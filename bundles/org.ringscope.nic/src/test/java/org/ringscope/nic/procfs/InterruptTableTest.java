package org.ringscope.nic.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts laid out as kernel/irq/proc.c prints them: "CPU%-8d", "%*d:", "%10u ", " %8s", "-%-8s", "  %s", ", %s". */
class InterruptTableTest {
  /** Processor 1 is offline. */
  private static final String TEXT =
      """
                 CPU0       CPU2       CPU3
        0:         28          0          0   IO-APIC   2-edge      timer
       18:          7          0          1   IO-APIC  18-fasteoi   i801_smbus, eth1-TxRx-0
      120:        100      20000          0  IR-PCI-MSIX-0000:03:00.0   0-edge      eth0-TxRx-0
      121:          5          0      30000  IR-PCI-MSI 1572865-edge      i40e-eth0-TxRx-1
      122:          1          2          3   PCI-MSI 65537-edge      virtio0-input.0
      NMI:          3          4          5   Non-maskable interrupts
      ERR:          9
      """;

  @Test
  void columnsAreThoseOfTheProcessorsThatAreOnline() {
    InterruptTable table = InterruptTable.read(TEXT);
    assertEquals(List.of(0, 2, 3), table.processors());
    assertEquals(List.of(), table.unread());
    InterruptLine line = table.lines().get(2);
    assertEquals(List.of(100L, 20_000L, 0L), line.counts());
    assertEquals(List.of("eth0-TxRx-0"), line.actions());
    assertEquals(20100, line.total());
    assertEquals(2, table.busiestProcessor(line));
    assertEquals(3, table.busiestProcessor(table.lines().get(3)));
  }

  @Test
  void linesWithoutANumberHaveADescription() {
    List<InterruptLine> lines = InterruptTable.read(TEXT).lines();
    assertEquals(
        new InterruptLine("NMI", List.of(3L, 4L, 5L), List.of(), "Non-maskable interrupts"), lines.get(5));
    assertEquals(new InterruptLine("ERR", List.of(9L), List.of(), ""), lines.get(6));
  }

  @Test
  void vectorsOfADeviceAreFoundBehindOtherActionsToo() {
    InterruptTable table = InterruptTable.read(TEXT);
    assertEquals(List.of(0, 1, 0), table.rings("eth0").stream().map(RingVector::ring).toList());
    assertEquals(List.of("eth1", ""), table.rings("eth1").stream().map(RingVector::device).toList());
    assertEquals(4, table.rings("").size());
  }

  @ParameterizedTest
  @CsvSource({
    "eth0-TxRx-3, 3, true, true, eth0",
    "i40e-ens1f0-TxRx-17, 17, true, true, ens1f0",
    "ice-ens1f0-TxRx-2, 2, true, true, ens1f0",
    "eth0-Tx-Rx-3, 3, true, true, eth0",
    "eth0-rx-3, 3, true, false, eth0",
    "eth0-tx-3, 3, false, true, eth0",
    "eth0-rxtx-3, 3, true, true, eth0",
    "eth0-fp-3, 3, true, true, eth0",
    "mlx5_comp3@pci:0000:af:00.0, 3, true, true, 0000:af:00.0",
    "mlx4-3@0000:04:00.0, 3, true, true, 0000:04:00.0",
    "virtio0-input.3, 3, true, false, ''",
    "virtio2-output.1, 1, false, true, ''",
    "eth2-7, 7, true, true, eth2",
  })
  void namesThatDriversGiveTheirVectors(String name, int ring, boolean receives, boolean sends, String device) {
    InterruptLine line = new InterruptLine("1", List.of(1L), List.of(name), "");
    assertEquals(new RingVector(ring, receives, sends, device, line), RingVector.of(name, line).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"nvme0q3", "mlx5_async0@pci:0000:af:00.0", "i8042", "virtio0-config", "ahci[0000:00:17.0]", "eth0"})
  void otherInterruptsServeNoRing(String name) {
    assertTrue(RingVector.of(name, new InterruptLine("1", List.of(), List.of(name), "")).isEmpty());
  }

  @Test
  void differenceFollowsTheProcessorNotTheColumnAndWraps() {
    InterruptTable before =
        InterruptTable.read("           CPU0       CPU1\n 9: 4294967295 5  PCI-MSI 1-edge  eth0-rx-0\n");
    InterruptTable after = InterruptTable.read("           CPU1\n 9:  25  PCI-MSI 1-edge  eth0-rx-0\n");
    assertEquals(List.of(20L), after.since(before).lines().getFirst().counts());
    InterruptTable wrapped = InterruptTable.read("  CPU0  CPU1\n 9: 3 6  PCI-MSI 1-edge  eth0-rx-0\n");
    assertEquals(List.of(4L, 1L), wrapped.since(before).lines().getFirst().counts());
  }

  @Property
  void anyTextIsReadWithoutAnException(@ForAll String text) {
    InterruptTable.read("  CPU0  CPU1\n" + text).rings("");
    InterruptTable.read(text);
  }
}
