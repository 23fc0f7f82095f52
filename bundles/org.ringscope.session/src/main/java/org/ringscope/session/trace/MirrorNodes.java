package org.ringscope.session.trace;

import java.io.IOException;
import java.util.List;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;
import org.ringscope.session.Playback;

/**
 * What mirrors did with a packet: with those that it was offered, in the scenario's order; with none if it came to
 * none.
 */
final class MirrorNodes {
  private MirrorNodes() {}

  /** From a replay that has watched the packet and did as the first one did. */
  static List<TraceNode> of(Playback playback) {
    return playback.mirrored().stream().<TraceNode>map(TraceNode.Mirrored::new).toList();
  }

  /**
   * Of a received packet behind a host that takes time. Mirrors count what they are offered, in the order in which the
   * host polls, so the stretch is replayed packet after packet, as the replay did it and with no look at the host in
   * between.
   */
  static List<TraceNode> replayed(CaptureSession session, PacketRow row) throws IOException {
    if (session.scenario().mirrors().stream().noneMatch(mirror -> mirror.source().direction().receives())) {
      return List.of();
    }
    Playback playback = session.playback();
    playback.to(row.number() - 1);
    playback.watch(row.number());
    playback.forwardUntil(() -> !playback.mirrored().isEmpty() || playback.dropCause().isPresent());
    return of(playback);
  }
}
