package org.ringscope.ui.mirror;

import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicSetup;

/** Changes the debug virtual NICs of a capture: it is replayed with them, and the scenario beside it has them, too. */
final class MirrorChange {
  private MirrorChange() {}

  /** @param before the one that it takes the place of, or null if it is one more */
  static void put(CaptureReplay capture, @Nullable DebugNicSetup before, DebugNicSetup after) {
    String earlier = before == null ? null : before.name();
    apply(capture, capture.debugNics().with(before, after), earlier, after.name());
  }

  static void remove(CaptureReplay capture, DebugNicSetup nic) {
    apply(capture, capture.debugNics().without(nic), null, null);
  }

  private static void apply(
      CaptureReplay capture, Scenario scenario, @Nullable String earlierName, @Nullable String name) {
    ReplayJob.replay(capture, scenario);
    new SaveMirrorsJob(capture.file(), scenario, earlierName, name).schedule();
  }
}
