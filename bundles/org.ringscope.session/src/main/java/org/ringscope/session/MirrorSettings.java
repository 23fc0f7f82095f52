package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.ringscope.nic.mirror.DebugRing;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.Rewriting;
import org.ringscope.packet.FlowKey;

/** The section {@code mirrors} of a scenario file, by name of the debug virtual NIC. */
final class MirrorSettings {
  private MirrorSettings() {}

  static List<Mirror> read(ScenarioSection section) {
    List<Mirror> mirrors = new ArrayList<>();
    for (String name : section.names()) {
      mirrors.add(section.named(name, mirror -> mirror(name, mirror)));
    }
    return mirrors;
  }

  private static Mirror mirror(String name, ScenarioSection section) {
    section.allow(
        "ring", "vnic", "destination", "flow", "filter", "direction", "binding", "snap", "sample", "rate", "ring-size",
        "host", "rewrite", "encapsulate");
    Mirror all = Mirror.of(name);
    Mirror source = all.withSource(source(section));
    Mirror bound = source.withBinding(section.value("binding", MirrorText::binding, source.binding()));
    Mirror snapped = section.value("snap", numbered(bound::withSnapLength), bound);
    Mirror sampled = section.value("sample", numbered(snapped::withSample), snapped);
    return sampled
        .withRate(section.optional("rate", RateText::parse))
        .withRing(ring(section, sampled.ring()))
        .withRewriting(rewriting(section));
  }

  private static DebugRing ring(ScenarioSection section, DebugRing unsaid) {
    DebugRing sized = section.value("ring-size", numbered(unsaid::withSize), unsaid);
    return sized.withHost(section.value("host", HostText::parse, unsaid.host()));
  }

  private static Rewriting rewriting(ScenarioSection section) {
    Rewriting headers = section.value("rewrite", RewritingText::parseHeaders, Rewriting.NONE);
    Rewriting tunnel = section.value("encapsulate", RewritingText::parseTunnel, Rewriting.NONE);
    if (headers != Rewriting.NONE && tunnel != Rewriting.NONE) {
      throw new IllegalArgumentException("rewrite or encapsulate, not both");
    }
    return tunnel == Rewriting.NONE ? headers : tunnel;
  }

  private static <T> Function<String, T> numbered(IntFunction<T> setting) {
    return text -> setting.apply(Integer.parseInt(text));
  }

  private static MirrorSource source(ScenarioSection section) {
    MirrorSource all = MirrorSource.ALL_RECEIVED;
    MirrorSource source = section.value("ring", numbered(all::withRing), all);
    String virtualNic = section.text("vnic");
    String destination = section.text("destination");
    if (virtualNic != null && destination != null) {
      throw new IllegalArgumentException("vnic or destination, not both: a destination has one virtual NIC");
    }
    return source
        .withDestination(virtualNic == null ? destination : virtualNic)
        .withFlow(section.optional("flow", FlowKey::parse))
        .withFilter(section.text("filter"))
        .withDirection(section.value("direction", MirrorText::direction, MirrorDirection.RECEIVE));
  }
}
