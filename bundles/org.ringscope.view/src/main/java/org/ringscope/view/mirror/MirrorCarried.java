package org.ringscope.view.mirror;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.pipeline.MirrorLoss;
import org.ringscope.report.format.Quantities;

/**
 * What a debug virtual NIC got in the replay on screen; the same in every run.
 *
 * @param matched packets that it is to get
 * @param carried those that it got
 * @param lost the others, by cause, in words for people
 */
public record MirrorCarried(long matched, long carried, String lost) {
  public static MirrorCarried of(MirrorTap tap) {
    String lost = Arrays.stream(MirrorLoss.values())
        .filter(cause -> tap.lost(cause) > 0)
        .map(cause -> Quantities.grouped(tap.lost(cause)) + " " + cause.id().replace('_', ' '))
        .collect(Collectors.joining(", "));
    return new MirrorCarried(tap.matched(), tap.packets(), lost.isEmpty() ? "0" : lost);
  }
}
