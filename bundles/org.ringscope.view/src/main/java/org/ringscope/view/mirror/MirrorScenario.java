package org.ringscope.view.mirror;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;

/** Debug virtual NICs as a scenario has them. */
final class MirrorScenario {
  private MirrorScenario() {}

  /** What the model is told; where it comes out is none of its business. */
  static Mirror mirror(DebugNicSetup nic) {
    int ring = nic.subject().kind() == MirrorSubject.Kind.RING
        ? Integer.parseInt(nic.subject().value())
        : Mirror.ANY_RING;
    return new Mirror(nic.name(), ring, nic.diverts() ? Binding.DIVERT : Binding.COPY);
  }

  /** The same for people who see where it comes out, too. */
  static DebugNicSetup nic(Mirror mirror, NicOutlet outlet, MirrorPace pace) {
    MirrorSubject subject = mirror.ring() == Mirror.ANY_RING ? MirrorSubject.ALL : MirrorSubject.ring(mirror.ring(), false);
    return new DebugNicSetup(mirror.name(), subject, mirror.binding() == Binding.DIVERT, "", 0, 1, outlet, pace);
  }

  /** The settings as a scenario file has them; what is as usual is left out. */
  static Map<String, String> settings(Mirror mirror) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (mirror.ring() != Mirror.ANY_RING) {
      settings.put("ring", Integer.toString(mirror.ring()));
    }
    if (mirror.binding() == Binding.DIVERT) {
      settings.put("bind", "divert");
    }
    return settings;
  }
}
