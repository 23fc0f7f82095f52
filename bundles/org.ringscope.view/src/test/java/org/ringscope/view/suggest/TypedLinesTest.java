package org.ringscope.view.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rule.FlowRule;
import org.ringscope.nic.rule.RuleAction;
import org.ringscope.packet.FlowType;
import org.ringscope.session.advise.Advice;
import org.ringscope.session.advise.CommandLine;
import org.ringscope.session.advise.Suggestion;

class TypedLinesTest {
  private static NicProfile typed(String... lines) {
    return TypedLines.apply(
        NicProfile.GENERIC, Arrays.stream(lines).map(line -> new CommandLine(line, "")).toList());
  }

  @Test
  void channelsTableAndKeyAreSet() {
    NicProfile card = typed("ethtool -L eth0 combined 6", "ethtool -X eth0 equal 3");
    assertEquals(6, card.rings());
    assertEquals(List.of(0, 1, 2, 0), List.of(slot(card, 0), slot(card, 1), slot(card, 2), slot(card, 3)));
    String key = "01:" + "00:".repeat(38) + "ff";
    assertEquals(key, typed("ethtool -X eth0 hkey " + key).rss().key().toString());
  }

  /** ethtool(8): with weights 6 2 the first ring has three quarters of the slots, one behind the other. */
  @Test
  void weightsShareOutTheTable() {
    NicProfile card = typed("ethtool -X eth0 weight 6 2");
    long first = IntStream.range(0, 128).filter(slot -> slot(card, slot) == 0).count();
    assertEquals(96, first);
    assertEquals(1, slot(card, 127));
  }

  private static int slot(NicProfile card, int slot) {
    return card.rss().table().ringAt(slot);
  }

  @Test
  void fieldsAndRulesAreSet() {
    NicProfile card = typed(
        "ethtool -N eth0 rx-flow-hash udp4 sd",
        "ethtool -K eth0 ntuple on",
        "ethtool -N eth0 flow-type tcp4 src-ip 10.0.0.1 dst-ip 10.0.0.2 src-port 7 dst-port 80 action 5 loc 3");
    assertEquals(2, card.rss().fields().of(FlowType.UDP4).size());
    FlowRule rule = card.steering().rules().getFirst();
    assertEquals(new RuleAction.ToRing(5), rule.action());
    assertEquals(3, rule.location());
  }

  @Test
  void whatTheCardCantBeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> typed("ethtool -X eth0 equal 9"));
    assertThrows(IllegalArgumentException.class, () -> typed("rm -rf eth0 x"));
  }

  @Test
  void rowsTellHowToUndoInReverse() {
    List<CommandLine> lines = List.of(
        new CommandLine("ethtool -L eth0 combined 4", "ethtool -L eth0 combined 8"),
        new CommandLine("ethtool -X eth0 equal 4", "ethtool -X eth0 equal 8"));
    Advice advice = new Advice(0.5, 0.4, List.of(new Suggestion(lines, 0.25, 0.3, 0.1)), 0.2, 0.1, true);
    SuggestionRow row = SuggestionRow.of(advice, 8).getFirst();
    assertEquals("ethtool -X eth0 equal 8\nethtool -L eth0 combined 8", row.undo());
    // 30 % on one of the four rings that there are then; the mean would be 25 %.
    assertEquals("1.20", row.imbalance());
    assertEquals(
        "ethtool -L eth0 combined 4\nethtool -X eth0 equal 4\n"
            + "# undo: ethtool -X eth0 equal 8\n# undo: ethtool -L eth0 combined 8\n",
        row.text());
  }
}
