package org.ringscope.view.filter.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.ringscope.capture.filter.BpfProgram;
import org.ringscope.view.filter.FilterFault;
import org.ringscope.view.filter.FilterSyntaxException;

class FilterStateTest {
  private static FilterFault fault(String text) {
    return assertThrows(FilterSyntaxException.class, () -> FilterCompiler.compile(text)).fault();
  }

  @Test
  void theLastWorkingFilterStaysWhileTheTextIsFaulty() {
    FilterState works = FilterState.EMPTY.with("tcp");
    FilterState faulty = works.with("tcp and ip.scr");
    assertNull(works.fault());
    FilterFault fault = faulty.fault();
    assertEquals(new FilterFault(8, 6, "unknown field 'ip.scr' – did you mean ip.src?"), fault);
    assertEquals("tcp and ip.scr", faulty.text());
    assertEquals("tcp", faulty.workingText());
    assertNotNull(faulty.working());
    assertSame(works.working(), faulty.working());
    assertSame(works.working(), faulty.with("tcp").working());
  }

  @Test
  void anEmptyBoxLetsEverythingThrough() {
    FilterState cleared = FilterState.EMPTY.with("tcp").with("  ");
    assertNull(cleared.working());
    assertNull(cleared.fault());
  }

  @Test
  void tcpdumpsLanguageIsUnderstoodWhereOursIsNot() throws FilterSyntaxException {
    assumeTrue(BpfProgram.isAvailable(), BpfProgram.HOW_TO_INSTALL);
    assertTrue(FilterCompiler.compile("host 10.0.0.1 and port 80").needsBytes());
    assertTrue(FilterCompiler.compile(" bpf: tcp").needsBytes());
  }

  @Test
  void aFilterInNeitherLanguageHasOurFaultUnlessItSaysOtherwise() {
    assumeTrue(BpfProgram.isAvailable(), BpfProgram.HOW_TO_INSTALL);
    assertEquals(0, fault("ip.scr == 1").offset());
    FilterFault explicit = fault("bpf:tcp prot 80");
    assertEquals(4, explicit.offset());
    assertEquals(11, explicit.length());
    assertTrue(explicit.message().contains("syntax error"), explicit.message());
  }

  @Test
  void nothingHostileReachesLibpcap() {
    assertEquals("an expression in tcpdump's language belongs here", fault("bpf: ").message());
    assertEquals("this sign has no meaning here", fault("bpf:tcp\0junk").message());
    assertEquals(1_000_000, fault("bpf:" + "(".repeat(1_000_000)).length());
  }
}
