package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.session.Scenario;

class CardSettingsTest {
  private static Scenario scenario(IndirectionTable table) {
    return Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withRss(NicProfile.GENERIC.rss().withTable(table)));
  }

  private static NicProfile withRings(Scenario scenario, int rings) {
    return new CardSettings(NicProfile.GENERIC.name(), rings, 512).in(scenario).profile();
  }

  @Test
  void aTableOfItsOwnStaysWhileItsRingsAreThere() {
    IndirectionTable own = IndirectionTable.weights(128, 5, 1);
    assertEquals(own, withRings(scenario(own), 3).rss().table());
  }

  @Test
  void aTableThatNamesARingThatIsGoneIsFilledAnew() {
    NicProfile card = withRings(scenario(IndirectionTable.weights(128, 5, 1)), 1);
    assertEquals(1, card.rings());
    assertEquals(IndirectionTable.equal(128, 1), card.rss().table());
    assertEquals(NicProfile.GENERIC.rss().key(), card.rss().key());
  }

  @Test
  void aRuleToARingThatIsGoneGoes() {
    NicProfile ruled = NicProfile.GENERIC.withSteering(NicProfile.GENERIC.steering().withRules(
        List.of(FlowRuleCommand.parse("flow-type tcp4 dst-port 80 action 5 loc 1").rule())));
    NicProfile card = withRings(Scenario.DEFAULT.withProfile(ruled), 2);
    assertTrue(card.steering().rules().isEmpty());
    assertEquals(IndirectionTable.equal(128, 2), card.rss().table());
  }
}
