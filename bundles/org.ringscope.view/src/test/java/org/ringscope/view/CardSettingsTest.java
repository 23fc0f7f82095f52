package org.ringscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.host.HostModel;
import org.ringscope.session.Scenario;

class CardSettingsTest {
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
