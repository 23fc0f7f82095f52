package org.ringscope.session.trace;

import java.io.IOException;
import java.util.List;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorFate;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Playback;

/**
 * What mirrors did with a packet. They count what they are offered, so the stretch is replayed packet after packet, as
 * the replay did it and with no look at the host in between.
 */
final class MirrorNodes {
  private MirrorNodes() {}

  /** The mirrors that the packet was offered, in the scenario's order; empty if it came to none. */
  static List<TraceNode> of(CaptureSession session, PacketRow row) throws IOException {
    boolean looked = session.scenario().mirrors().stream().anyMatch(mirror -> looks(mirror, row.sent()));
    if (!looked || row.ring() < 0) {
      return List.of();
    }
    Playback playback = session.playback();
    playback.to(row.number() - 1);
    playback.watch(row.number());
    playback.forward(row.number());
    playback.forwardUntil(() -> isThrough(playback));
    return playback.mirrored().stream().map(MirrorNodes::node).toList();
  }

  private static boolean looks(Mirror mirror, boolean sent) {
    MirrorDirection other = sent ? MirrorDirection.RECEIVE : MirrorDirection.SEND;
    return mirror.source().direction() != other;
  }

  private static boolean isThrough(Playback playback) {
    return !playback.mirrored().isEmpty() || playback.dropCause().isPresent();
  }

  private static TraceNode node(MirrorFate fate) {
    return new TraceNode.Mirrored(fate);
  }
}
