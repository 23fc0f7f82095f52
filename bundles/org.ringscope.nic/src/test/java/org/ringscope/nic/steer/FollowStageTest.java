package org.ringscope.nic.steer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.profile.AutomaticSteering;
import org.ringscope.packet.Tcp;
import org.ringscope.pipeline.StateWriter;

class FollowStageTest {
  private static final int RINGS = 8;
  private static final int WEB = 80;
  private static final long SECOND = 1_000_000_000L;

  private static FollowStage stage(AutomaticSteering kind) {
    return new FollowStage(NicProfile.GENERIC.withRings(RINGS).withAutomatic(kind), HostModel.INFINITELY_FAST, false);
  }

  private static byte[] received(int client, int flags) {
    return Wire.frame(true, client, WEB, flags);
  }

  private static byte[] sent(int client, int flags) {
    return Wire.frame(true, WEB, client, flags);
  }

  /** RSS says ring 1 for what is received; the connection is sent on ring 5. */
  @Test
  void aServersConnectionIsReceivedWhereItsAnswersWereSent() {
    FollowStage follow = stage(AutomaticSteering.FLOW_DIRECTOR_ATR);
    Wire wire = new Wire(follow);
    assertEquals(1, wire.pass(received(2000, Tcp.SYN), false, 1, 0), "nothing was sent yet: RSS decides");
    assertEquals(5, wire.pass(sent(2000, Tcp.SYN | Tcp.ACK), true, 5, 1), "a sent packet's ring stays");
    assertEquals(5, wire.pass(received(2000, Tcp.ACK), false, 1, 2), "SYN and ACK were sampled");
    assertEquals(1, wire.pass(received(2001, Tcp.ACK), false, 1, 3), "another connection isn't known");
    wire.pass(sent(2000, Tcp.FIN | Tcp.ACK), true, 6, 4);
    assertEquals(5, wire.pass(received(2000, Tcp.ACK), false, 1, 5), "ixgbe skips FIN");
    assertEquals(2, follow.steered(5));
    assertEquals(0, follow.steered(1));
  }

  /** The sampled packet is the 20th of the send ring, whatever the 19 before it were. */
  @Test
  void ofAConnectionAlreadyOpenTheTwentiethPacketOfTheRingIsSampled() {
    Wire wire = new Wire(stage(AutomaticSteering.FLOW_DIRECTOR_ATR));
    for (int i = 0; i < 18; i++) {
      wire.pass(Wire.frame(false, 53, 3000, 0), true, 5, i);
    }
    wire.pass(sent(2000, Tcp.ACK), true, 5, 18);
    assertEquals(1, wire.pass(received(2000, Tcp.ACK), false, 1, 19), "nineteen were sent");
    wire.pass(sent(2000, Tcp.ACK), true, 5, 20);
    assertEquals(5, wire.pass(received(2000, Tcp.ACK), false, 1, 21));
  }

  @Test
  void i40eForgetsAConnectionThatIsReset() {
    Wire wire = new Wire(stage(AutomaticSteering.FLOW_DIRECTOR_ATR_UNTIL_CLOSED));
    wire.pass(sent(2000, Tcp.SYN), true, 5, 0);
    assertEquals(5, wire.pass(received(2000, Tcp.SYN | Tcp.ACK), false, 1, 1));
    wire.pass(sent(2000, Tcp.RST), true, 5, 2);
    assertEquals(1, wire.pass(received(2000, Tcp.ACK), false, 1, 3));
  }

  /** ixgbe's 8,191 filters: the card asks for a new beginning when 64 are left. */
  @Test
  void ixgbeBeginsAnewWhenItsFiltersAreUsedUp() {
    Wire wire = new Wire(stage(AutomaticSteering.FLOW_DIRECTOR_ATR));
    for (int i = 0; i < 8126; i++) {
      wire.pass(sent(2000 + i, Tcp.SYN), true, 5, i);
    }
    assertEquals(5, wire.pass(received(2000, Tcp.ACK), false, 1, 9000));
    wire.pass(sent(2000 + 8126, Tcp.SYN), true, 5, 9001);
    assertEquals(1, wire.pass(received(2000, Tcp.ACK), false, 1, 9002));
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOW_DIRECTOR_ATR", "FLOW_DIRECTOR_ATR_UNTIL_CLOSED", "FOLLOWS_SEND_RING"})
  void equalsAPlainReferenceAlsoAcrossACheckpoint(AutomaticSteering kind) {
    Random random = new Random(7);
    Reference reference = new Reference(kind);
    FollowStage stage = stage(kind);
    Wire wire = new Wire(stage);
    long steered = 0;
    long time = SECOND;
    for (int i = 0; i < 60_000; i++) {
      if (i == 30_000) {
        StateWriter checkpoint = new StateWriter();
        stage.save(checkpoint);
        stage = stage(kind);
        stage.restore(checkpoint.toReader());
        wire = new Wire(stage);
      }
      time += random.nextInt(600_000);
      boolean tcp = random.nextInt(10) > 0;
      boolean sent = random.nextBoolean();
      int client = 2000 + (random.nextBoolean() ? random.nextInt(20) : random.nextInt(20_000));
      int flags = flags(random);
      int ring = random.nextInt(RINGS);
      byte[] frame = sent ? Wire.frame(tcp, WEB, client, flags) : Wire.frame(tcp, client, WEB, flags);
      int expected = reference.pass(tcp, client, flags, sent, ring, time);
      assertEquals(expected, wire.pass(frame, sent, ring, time), "packet " + i);
      steered = reference.steered;
    }
    long sum = 0;
    for (int ring = 0; ring < RINGS; ring++) {
      sum += stage.steered(ring);
    }
    assertEquals(steered, sum);
  }

  private static int flags(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> Tcp.SYN;
      case 3 -> Tcp.FIN | Tcp.ACK;
      case 4 -> Tcp.RST;
      default -> Tcp.ACK;
    };
  }

  /** The same rules in plain words: a map, and loops over it. */
  private static final class Reference {
    private final AutomaticSteering kind;
    private final Map<String, Integer> ringOf = new HashMap<>();
    private final Map<String, Long> timeOf = new HashMap<>();
    private final int[] since = new int[RINGS];
    private long second = Long.MIN_VALUE;
    private long steered;

    Reference(AutomaticSteering kind) {
      this.kind = kind;
    }

    int pass(boolean tcp, int client, int flags, boolean sent, int ring, long time) {
      String flow = (tcp ? "tcp " : "udp ") + client;
      if (kind == AutomaticSteering.FOLLOWS_SEND_RING && time / SECOND > second) {
        second = time / SECOND;
        timeOf.values().removeIf(last -> last <= (second - 3) * SECOND);
        ringOf.keySet().retainAll(timeOf.keySet());
      }
      if (!sent) {
        Integer known = ringOf.get(flow);
        steered += known == null ? 0 : 1;
        return known == null ? ring : known;
      }
      switch (kind) {
        case FOLLOWS_SEND_RING -> remember(flow, ring, time, 4096);
        case FLOW_DIRECTOR_ATR -> ixgbe(tcp, flow, flags, ring, time);
        default -> i40e(tcp, flow, flags, ring, time);
      }
      return ring;
    }

    private void ixgbe(boolean tcp, String flow, int flags, int ring, long time) {
      since[ring]++;
      if (tcp && (flags & Tcp.FIN) == 0 && ((flags & Tcp.SYN) != 0 || since[ring] >= 20)) {
        since[ring] = 0;
        remember(flow, ring, time, 8191);
        if (ringOf.size() == 8191 - 64) {
          ringOf.clear();
          timeOf.clear();
        }
      }
    }

    private void i40e(boolean tcp, String flow, int flags, int ring, long time) {
      if (!tcp) {
        return;
      }
      since[ring]++;
      if ((flags & (Tcp.FIN | Tcp.RST)) != 0) {
        since[ring] = 0;
        ringOf.remove(flow);
        timeOf.remove(flow);
      } else if ((flags & Tcp.SYN) != 0 || since[ring] >= 20) {
        since[ring] = 0;
        remember(flow, ring, time, 8192);
      }
    }

    private void remember(String flow, int ring, long time, int most) {
      if (ringOf.containsKey(flow) || ringOf.size() < most) {
        ringOf.put(flow, ring);
        timeOf.put(flow, time);
      }
    }
  }
}
