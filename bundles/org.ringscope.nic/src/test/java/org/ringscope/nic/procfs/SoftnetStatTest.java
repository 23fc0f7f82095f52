package org.ringscope.nic.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Lines as net/core/net-procfs.c prints them: "%08x" a column, the processor's number the thirteenth since 5.10. */
class SoftnetStatTest {
  private static final String NEW =
      "0000a8f1 00000002 00000003" + " 00000000".repeat(6) + " 00000010 00000004 00000005 00000000 00000003 00000002\n"
          + "00000100 00000000 00000001" + " 00000000".repeat(9) + " 00000002 00000000 00000000\n";

  @Test
  void processorStandsInTheThirteenthColumn() {
    SoftnetStat stat = SoftnetStat.read(NEW);
    assertEquals(new SoftnetStat.Row(0, 43249, 2, 3, 16, 4, 5), stat.rows().getFirst());
    assertEquals(256, stat.of(2).orElseThrow().processed());
    assertTrue(stat.of(1).isEmpty());
  }

  @Test
  void olderKernelsPrintFewerColumns() {
    SoftnetStat stat =
        SoftnetStat.read(
            """
            00000007 00000001 00000000 00000000 00000000 00000000 00000000 00000000 00000000 00000000
            00000008 00000000 00000002 00000000 00000000 00000000 00000000 00000000 00000000 00000000
            """);
    assertEquals(
        List.of(new SoftnetStat.Row(0, 7, 1, 0, 0, 0, 0), new SoftnetStat.Row(1, 8, 0, 2, 0, 0, 0)), stat.rows());
  }

  @Test
  void countsOf32BitsWrap() {
    String zeros = " 00000000".repeat(7);
    SoftnetStat before = SoftnetStat.read("fffffffe 00000001 00000000" + zeros);
    SoftnetStat after = SoftnetStat.read("00000003 00000004 00000000" + zeros);
    assertEquals(List.of(new SoftnetStat.Row(0, 5, 3, 0, 0, 0, 0)), after.since(before).rows());
  }

  @Test
  void whatIsNoLineIsListed() {
    assertEquals(List.of("line 1: cat: softnet_stat"), SoftnetStat.read("cat: softnet_stat\n").unread());
  }

  @Property
  void anyTextIsReadWithoutAnException(@ForAll String text) {
    SoftnetStat.read(text);
  }
}
