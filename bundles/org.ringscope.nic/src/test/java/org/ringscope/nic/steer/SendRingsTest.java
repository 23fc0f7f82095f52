package org.ringscope.nic.steer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.Affinity;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.host.Xps;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.packet.Tcp;

class SendRingsTest {
  private static final int WEB = 80;
  private static final int MODELLED = 1;

  /**
   * Processor 0 serves receive rings 0 and 1 and sends on ring 0; processor 1 serves ring 2 and sends on 2 or 3, and
   * would on 9, were it there. Receive ring 3 has a processor of its own, of which nothing is known.
   */
  private static final HostModel HOST = HostModel.INFINITELY_FAST
      .withAffinity(new Affinity(new TreeMap<>(Map.of(0, 0, 1, 0, 2, 1))))
      .withXps(new Xps(new TreeMap<>(Map.of(0, new TreeSet<>(List.of(0)), 1, new TreeSet<>(List.of(2, 3, 9))))));

  private static final NicProfile CARD = NicProfile.GENERIC.withRings(4);

  private static byte[] received(int client) {
    return Wire.frame(true, client, WEB, Tcp.ACK);
  }

  private static byte[] sent(int client) {
    return Wire.frame(true, WEB, client, Tcp.ACK);
  }

  @Test
  void aFlowIsSentOnARingOfTheProcessorThatServesItsReceiveRing() {
    Wire wire = new Wire(new FollowStage(CARD, HOST, false));
    assertEquals(MODELLED, wire.pass(sent(2000), true, MODELLED, 0, 0), "not received yet: as modelled");
    assertEquals(1, wire.pass(received(2000), false, 1, 1), "no receive ring changes");
    assertEquals(0, wire.pass(sent(2000), true, MODELLED, 0xffff_ffff, 2), "processor 0 has ring 0 alone");
    assertEquals(MODELLED, wire.pass(sent(2001), true, MODELLED, 0, 3), "another flow");
    wire.pass(received(2002), false, 2, 4);
    // Of two rings the hash's upper bit chooses: reciprocal_scale(hash, 2) is hash × 2 / 2^32.
    assertEquals(2, wire.pass(sent(2002), true, MODELLED, 0x7fff_ffff, 5));
    assertEquals(3, wire.pass(sent(2002), true, MODELLED, 0x8000_0000, 6));
    wire.pass(received(2003), false, 3, 7);
    assertEquals(MODELLED, wire.pass(sent(2003), true, MODELLED, 0, 8), "ring 3's processor isn't named");
  }

  /** RSS says ring 1, its processor sends on ring 0: so ring 0 receives from then on, and its processor is the same. */
  @Test
  void whatFollowsSendRingsFollowsTheseToo() {
    NicProfile card = CARD.withAutomatic(AutomaticSteering.FOLLOWS_SEND_RING);
    FollowStage follow = new FollowStage(card, HOST, false);
    Wire wire = new Wire(follow);
    assertEquals(1, wire.pass(received(2000), false, 1, 0));
    assertEquals(0, wire.pass(sent(2000), true, MODELLED, 0, 1));
    assertEquals(0, wire.pass(received(2000), false, 1, 2));
    assertEquals(0, wire.pass(sent(2000), true, MODELLED, 0, 3));
    assertEquals(1, follow.steered(0));
  }
}
