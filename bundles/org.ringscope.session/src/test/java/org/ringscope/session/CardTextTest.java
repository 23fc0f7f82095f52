package org.ringscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.packet.FlowType;

class CardTextTest {
  @TempDir Path folder;

  private NicProfile read(String text) throws IOException {
    return ScenarioFile.read(Files.writeString(folder.resolve("a.ringscope.yaml"), text)).profile();
  }

  @Test
  void everyBuiltInCardComesBackFromItsShortText() throws IOException {
    for (NicProfile card : NicProfile.builtIn()) {
      NicProfile other = card.withRings(5).withRingSize(100);
      assertFalse(CardText.of(other).contains("rss:"), card.name());
      assertEquals(other, read(CardText.of(other)));
    }
  }

  @Test
  void aMachinesOwnCardComesBackAsTheGenericOneWithWhatDiffers() throws IOException {
    RssContext rss = RssContext.toeplitz(RssKey.of(new byte[52]), IndirectionTable.of(0, 2, 1, 0))
        .withFunction(HashFunction.CRC32)
        .withInitialValue(0xffff_fffe)
        .withFields(NicProfile.GENERIC.rss().fields()
            .with(FlowType.UDP4, HashField.setOf("sd")).with(FlowType.ESP6, HashField.setOf("")))
        .withTransform(InputTransform.SYMMETRIC_XOR)
        .withInner(true);
    NicProfile card = new NicProfile("eth7", 3, 2048, rss);
    card = card.withSteering(card.steering().withRules(List.of(
        FlowRuleCommand.parse("flow-type tcp4 src-ip 10.0.0.0 m 0.0.0.255 dst-port 443 action 2 loc 7").rule(),
        FlowRuleCommand.parse("flow-type udp6 action -1 loc 9").rule())));
    NicProfile back = read(CardText.of(card));
    assertEquals("generic", back.name());
    assertEquals(card.rss(), back.rss());
    assertEquals(card.rings(), back.rings());
    assertEquals(card.ringSize(), back.ringSize());
    assertEquals(card.steering(), back.steering());
  }

  @Test
  void aRuleThatNoFileCanTellIsACommentAtLeast() throws IOException {
    NicProfile card = NicProfile.GENERIC;
    card = card.withSteering(card.steering()
        .withContexts(Map.of(1L, card.rss()))
        .withRules(List.of(FlowRuleCommand.parse("flow-type tcp4 dst-port 443 context 1 loc 7").rule())));
    String text = CardText.of(card);
    assertTrue(text.contains("# left out: flow-type tcp4 dst-port 443 context 1 loc 7"), text);
    assertTrue(read(text).steering().rules().isEmpty());
  }
}
