package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.ethtool.nfc.FlowRuleCommand;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.session.Scenario;

class CardSettingsTest {
  private static Scenario scenario(IndirectionTable table) {
    return Scenario.DEFAULT.withProfile(NicProfile.GENERIC.withRss(NicProfile.GENERIC.rss().withTable(table)));
  }

  private static NicProfile withRings(Scenario scenario, int rings) {
    String host = CardSettings.of(scenario).host();
    return new CardSettings(NicProfile.GENERIC.name(), rings, 512, host).in(scenario).profile();
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

  @Test
  void everyHostOfferedCanBeUnderstood() {
    CardSettings.hosts().forEach(host -> assertNull(CardSettings.hostProblem(host), host));
  }

  @Test
  void aHostIsTheSameHoweverItIsTyped() {
    CardSettings card = CardSettings.ofProfile("generic");
    assertEquals(card.withHost("1000ns/packet, 2us/poll"), card.withHost("2us/poll,1us/packet"));
    assertEquals(card, card.withHost(CardSettings.hostOf(" infinitely fast ")));
    assertEquals("infinitely fast", card.hostShown());
  }

  @Test
  void whatCanNotBeUnderstoodIsTold() {
    assertTrue(String.valueOf(CardSettings.hostProblem("250ns")).contains("250ns"));
    assertNotNull(CardSettings.hostProblem("-1ns/packet"));
  }

  @Test
  void aHostGoesIntoTheScenarioAndItsAffinityStays() {
    TreeMap<Integer, Integer> processors = new TreeMap<>();
    processors.put(0, 3);
    HostModel served = HostModel.costing(1_000_000, 0).withAffinity(new Affinity(processors));
    Scenario scenario = Scenario.DEFAULT.withHost(served);
    Scenario changed = CardSettings.of(scenario).withHost("250ns/packet,2us/poll").in(scenario);
    assertEquals(250_000, changed.host().packetPicoseconds());
    assertEquals(2_000_000, changed.host().pollPicoseconds());
    assertEquals(served.affinity(), changed.host().affinity());
    assertEquals(scenario, CardSettings.of(scenario).in(scenario));
  }
}
