package org.ringscope.view.mirror;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.report.MirrorResult;
import org.ringscope.report.format.Quantities;

/**
 * What a debug virtual NIC got in the replay on screen; the same in every run.
 *
 * @param matched packets that it is to get
 * @param carried those that it got
 * @param lost the others, by cause, in words for people
 */
public record MirrorCarried(long matched, long carried, String lost) {
  static MirrorCarried of(MirrorResult mirror) {
    String lost = Arrays.stream(MirrorLoss.values())
        .map(MirrorLoss::id)
        .filter(cause -> mirror.lost().getOrDefault(cause, 0L) > 0)
        .map(cause -> Quantities.grouped(mirror.lost().getOrDefault(cause, 0L)) + " " + cause.replace('_', ' '))
        .collect(Collectors.joining(", "));
    return new MirrorCarried(mirror.matched(), mirror.packets(), lost.isEmpty() ? "0" : lost);
  }
}
