package org.ringscope.view.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {
  /** The tree in brackets: fields' names, "and", "or", "not". */
  private static String shape(FilterNode node) {
    return switch (node) {
      case FilterNode.And and -> joined(and.parts(), " and ");
      case FilterNode.Or or -> joined(or.parts(), " or ");
      case FilterNode.Not not -> "not " + shape(not.part());
      case FilterNode.Match match -> match.field().name();
    };
  }

  private static String joined(List<FilterNode> parts, String joint) {
    return "(" + String.join(joint, parts.stream().map(FilterParserTest::shape).toList()) + ")";
  }

  private static FilterFault fault(String text) {
    return assertThrows(FilterSyntaxException.class, () -> FilterParser.parse(text)).fault();
  }

  /** wireshark-filter(4): "and" binds tighter than "or", "not" tighter than both. */
  @ParameterizedTest
  @CsvSource(delimiter = '=', value = {
    "tcp or udp and arp = (tcp or (udp and arp))",
    "tcp && udp || arp = ((tcp and udp) or arp)",
    "(tcp or udp) and arp = ((tcp or udp) and arp)",
    "not tcp and udp = (not tcp and udp)",
    "!(tcp and udp) = not (tcp and udp)",
    "not not tcp = not not tcp",
    "tcp and udp and arp = (tcp and udp and arp)",
    "tcp.port in {80,443..450} or ring eq rx3 = (tcp.port or ring)",
    "tcp.port not in {80} = not tcp.port"
  })
  void treesHaveTheShapeThatPrecedenceSays(String text, String shape) throws FilterSyntaxException {
    assertEquals(shape, shape(FilterParser.parse(text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "ip.src == 10.0.0.0/8", "ip.addr==10.0.0.1", "tcp.port in {80, 443, 8000..8100}", "frame.len>1000",
    "frame.time_relative >= -0.5", "ring == 3", "ring in {1..3}", "ring == rx3", "ring != tx65535",
    "direction == sent", "verdict == dropped", "cause == ring_full", "mark == bad_tcp_csum", "mark == cut",
    "eth.src == 00:11:22:33:44:55", "eth.src == 00-11-22-33-44-55", "ipv6.addr == fe80::1",
    "ipv6.addr == ::ffff:10.0.0.1/128", "ipv6.addr == ::/0", "tcp.port == 0x1bb", "tcp.flags.syn == true",
    "tcp.flags.syn", "verdict == \"dropped\"", "eth.type == 0x0800", "ip.src in {10.0.0.1..10.0.0.9, 192.0.2.0/24}"
  })
  void whatTheLanguageHasIsRead(String text) throws FilterSyntaxException {
    FilterNode tree = FilterParser.parse("  " + text + " ");
    assertEquals(2, tree.offset());
    assertEquals(text.length(), tree.length());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "ip.scr == 10.0.0.1 ; 0 ; 6 ; unknown field 'ip.scr' – did you mean ip.src?",
    "tcp and ip.scr == 10.0.0.1 ; 8 ; 6 ; unknown field 'ip.scr' – did you mean ip.src?",
    "TCP ; 0 ; 3 ; unknown field 'TCP' – did you mean tcp?",
    "zzzzz ; 0 ; 5 ; unknown field 'zzzzz'",
    "tcp and ; 7 ; 0 ; a field is missing here",
    "and tcp ; 0 ; 3 ; a field is missing before 'and'",
    "tcp or or udp ; 7 ; 2 ; a field is missing before 'or'",
    "tcp udp ; 4 ; 3 ; 'udp' is not expected here – and, or, or a comparison belong behind a test",
    "(tcp ; 0 ; 1 ; this bracket is never closed",
    "tcp) ; 3 ; 1 ; no bracket is open here",
    "() ; 1 ; 1 ; a field belongs here, not ')'",
    "tcp.port = 80 ; 9 ; 1 ; '=' compares nothing – did you mean ==?",
    "tcp & udp ; 4 ; 1 ; '&' joins nothing – did you mean &&?",
    "tcp | udp ; 4 ; 1 ; '|' joins nothing – did you mean ||?",
    "tcp.port == ; 11 ; 0 ; a number belongs here",
    "tcp.port == and ; 12 ; 3 ; 'and' is not a number, decimal or 0x…",
    "tcp.port == (80) ; 12 ; 1 ; a number belongs here, not '('",
    "tcp.port == 70000 ; 12 ; 5 ; 70000 is too large: tcp.port is at most 65535",
    "tcp.port == 99999999999999999999 ; 12 ; 20 ; 99999999999999999999 is too large: tcp.port is at most 65535",
    "tcp.port == http ; 12 ; 4 ; 'http' is not a number, decimal or 0x…",
    "tcp == 1 ; 4 ; 2 ; tcp is a protocol, there or not: it has no value to compare",
    "tcp in {1} ; 4 ; 2 ; tcp is a protocol, there or not: it has no value to compare",
    "tcp.flags.syn > 0 ; 14 ; 1 ; tcp.flags.syn has no order: compare it with == or !=, or use in {…}",
    "tcp.flags.syn == 2 ; 17 ; 1 ; '2': tcp.flags.syn is 1 or 0",
    "verdict == droped ; 11 ; 6 ; unknown verdict 'droped' – did you mean dropped?",
    "direction == up ; 13 ; 2 ; unknown direction 'up' – direction is received, sent",
    "verdict in {filtered..dropped} ; 20 ; 2 ; verdict has no order, so there is nothing between two values",
    "ring == rx ; 8 ; 2 ; 'rx' is not a ring such as 3, rx3 or tx3",
    "ring == 65536 ; 8 ; 5 ; 65536 is too large: rings are 0 to 65535",
    "ring in {rx1..tx3} ; 9 ; 8 ; this range begins on one kind of rings and ends on another",
    "tcp.port in {90..80} ; 13 ; 6 ; this range ends before it begins",
    "tcp.port in 80 ; 12 ; 2 ; a set in braces belongs behind 'in': {1, 3..5}",
    "tcp.port in {80 443} ; 16 ; 3 ; a comma or the closing brace is missing in this set",
    "tcp.port in {80, ; 16 ; 0 ; a number belongs here",
    "tcp.port in {80 ; 12 ; 1 ; a comma or the closing brace is missing in this set",
    "tcp.port not 80 ; 9 ; 3 ; 'not' stands before a test, or before 'in'",
    "ip.src == 10.0.0.0/33 ; 10 ; 11 ; '/33': a network has 0 to 32 bits",
    "ip.src == 10.0.0.256 ; 10 ; 10 ; '10.0.0.256' is not an IPv4 address: "
        + "expected four numbers 0-255 with dots between",
    "ipv6.src == fe80::1::2 ; 12 ; 10 ; 'fe80::1::2' is not an IPv6 address",
    "eth.src == 00:11:22 ; 11 ; 8 ; '00:11:22' is not a MAC address such as 00:11:22:33:44:55",
    "frame.time_relative > 0.0000000001 ; 22 ; 12 ; 0.0000000001 is finer than a nanosecond, "
        + "or farther than any time is",
    "verdict == \"dropped ; 11 ; 8 ; the closing quotation mark is missing",
    "tcp $ udp ; 4 ; 1 ; '$' has no meaning here"
  }, quoteCharacter = '`')
  void faultsSayWhatIsWrongAndWhere(String text, int offset, int length, String message) {
    FilterFault fault = fault(text);
    assertEquals(message, fault.message());
    assertEquals(offset, fault.offset());
    assertEquals(length, fault.length());
  }

  @Test
  void noDepthOfBracketsAndNoLengthBreaksTheParser() {
    assertTrue(fault("(".repeat(10_000)).message().contains("nest deeper"));
    assertTrue(fault("!".repeat(10_000) + "tcp").message().contains("nest deeper"));
    assertEquals(new FilterFault(20_000, 980_000, "a filter has at most 20,000 letters"), fault("(".repeat(1_000_000)));
    assertEquals("a field belongs here", fault("x".repeat(5_000)).message());
  }

  @Test
  void theDeepestBracketsAllowedAreRead() throws FilterSyntaxException {
    int deepest = FilterParser.DEEPEST;
    assertEquals("tcp", shape(FilterParser.parse("(".repeat(deepest) + "tcp" + ")".repeat(deepest))));
  }

  @Property
  void anyTextIsAFilterOrHasAFaultWithinIt(@ForAll @StringLength(max = 60) String text) {
    requireFilterOrFault(text);
  }

  @Property
  void anyRowOfWordsIsAFilterOrHasAFaultWithinIt(
      @ForAll List<@IntRange(max = 19) Integer> words) {
    List<String> known = List.of(
        "tcp", "ip.src", "==", "!=", "<", "10.0.0.0/8", "and", "or", "not", "(", ")", "{", "}", ",", "..", "in", "ring",
        "3", "rx3", "verdict");
    requireFilterOrFault(String.join(" ", words.stream().map(known::get).toList()));
  }

  private static void requireFilterOrFault(String text) {
    try {
      FilterParser.parse(text);
    } catch (FilterSyntaxException wrong) {
      FilterFault fault = wrong.fault();
      assertTrue(fault.offset() >= 0 && fault.length() >= 0, fault.toString());
      assertTrue(fault.offset() + fault.length() <= text.length(), fault.toString());
      assertTrue(fault.length() > 0 || fault.offset() == text.length(), fault.toString());
    }
  }
}
