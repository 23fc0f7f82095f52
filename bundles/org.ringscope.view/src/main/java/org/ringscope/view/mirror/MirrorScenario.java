package org.ringscope.view.mirror;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;

/** Debug virtual NICs as a scenario has them. */
final class MirrorScenario {
  private MirrorScenario() {}

  /** What the model is told; where it comes out is none of its business. */
  static Mirror mirror(DebugNic nic) {
    int ring = nic.source().kind() == MirrorSource.Kind.RING
        ? Integer.parseInt(nic.source().value())
        : Mirror.ANY_RING;
    return new Mirror(nic.name(), ring, nic.diverts() ? Binding.DIVERT : Binding.COPY);
  }

  /** The same for people who see where it comes out, too. */
  static DebugNic nic(Mirror mirror, NicOutlet outlet, MirrorPace pace) {
    MirrorSource source = mirror.ring() == Mirror.ANY_RING ? MirrorSource.ALL : MirrorSource.ring(mirror.ring());
    return new DebugNic(mirror.name(), source, mirror.binding() == Binding.DIVERT, "", 0, 1, outlet, pace);
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
