package org.ringscope.view.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.ringscope.view.filter.fields.FieldSource;

class FilterProposalsTest {
  private final FilterProposals proposals = new FilterProposals(FieldSource.all(), 2);

  private List<String> texts(String filter) {
    int caret = filter.indexOf('|');
    String text = filter.replace("|", "");
    return proposals.at(text, caret < 0 ? text.length() : caret).stream().map(FilterProposal::text).toList();
  }

  @Test
  void fieldsAreProposedWhereATestBegins() {
    assertTrue(texts("").containsAll(List.of("tcp", "ip.src", "ring", "verdict", "not")));
    assertEquals(List.of("verdict"), texts("verd"));
    assertTrue(texts("tcp and (tcp.srcp").contains("tcp.srcport"));
    assertFalse(texts("tcp and tcp.srcp").contains("udp.srcport"));
  }

  @Test
  void whatBeginsWithTheWordComesBeforeWhatHasItFurtherOn() {
    List<String> texts = texts("port");
    assertTrue(texts.contains("tcp.port"));
    assertEquals("ring", texts("ring").getFirst());
  }

  @Test
  void operatorsSuitTheField() {
    assertEquals(List.of("==", "!=", "<", "<=", ">", ">=", "in", "and", "or"), texts("frame.len "));
    assertEquals(List.of("==", "!=", "in", "and", "or"), texts("verdict "));
    assertEquals(List.of("and", "or"), texts("tcp "));
    assertEquals(List.of("and", "or"), texts("frame.len > 10 "));
    assertEquals(List.of("and", "or"), texts("(tcp) "));
  }

  @Test
  void valuesAreThoseOfTheField() {
    assertEquals(List.of("filtered", "delivered", "diverted", "dropped"), texts("verdict == "));
    assertEquals(List.of("dropped"), texts("verdict == dr"));
    assertEquals(List.of("0", "rx0", "tx0", "1", "rx1", "tx1"), texts("ring in {0, "));
    assertEquals(List.of("rx0", "rx1"), texts("tcp and ring in {rx0..rx"));
    assertEquals(List.of("1", "0"), texts("tcp.flags.syn == "));
    assertEquals(List.of(), texts("ip.src == "));
  }

  @Test
  void theWordAroundTheCaretIsReplaced() {
    FilterProposal proposal = proposals.at("tcp and verdxx == dropped", 12).getFirst();
    assertEquals("tcp and verdict == dropped", proposal.applyTo("tcp and verdxx == dropped"));
    assertEquals("tcp and verdict".length(), proposal.caret());
    assertEquals("Verdict", proposal.description());
  }

  @Test
  void nothingIsProposedWithinQuotationMarks() {
    assertEquals(List.of(), texts("verdict == \"dro"));
  }

  @Property
  void everyProposalStaysWithinTheText(
      @ForAll @StringLength(max = 30) String text, @ForAll @IntRange(min = -5, max = 40) int caret) {
    for (FilterProposal proposal : proposals.at(text, caret)) {
      assertTrue(proposal.offset() >= 0 && proposal.offset() + proposal.length() <= text.length());
    }
  }
}
