package org.ringscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.HostText;
import org.ringscope.session.MirrorText;
import org.ringscope.session.RateText;
import org.ringscope.session.RewritingText;
import org.ringscope.session.Scenario;

/** The options that say what goes to a debug virtual NIC, and how. */
final class MirrorOptions {
  private static final String NAME = "debug";

  private final List<UnaryOperator<Mirror>> said = new ArrayList<>();

  void addTo(Options options) {
    addSource(options);
    addHandling(options);
  }

  private void addSource(Options options) {
    options
        .text("--ring", "N", "Packets of this receive ring (default: of all); of this send ring where they are sent.",
            value -> select("--ring", value, Integer::parseInt, MirrorSource::withRing))
        .text("--vnic", "V", "Packets for this destination's virtual NIC; device: those for none.",
            value -> select("--vnic", value, Function.identity(), MirrorSource::withDestination))
        .text("--destination", "D", "The same: a destination of the scenario has one virtual NIC.",
            value -> select("--destination", value, Function.identity(), MirrorSource::withDestination))
        .text("--flow", "FLOW", "Packets of this flow, in either direction, as in 'tcp4 10.0.0.1:1234 > 10.0.0.2:443'.",
            value -> select("--flow", value, FlowKey::parse, MirrorSource::withFlow))
        .text("--mirror-filter", "BPF",
            "Packets that match this tcpdump expression; unlike --filter it takes none from the card.",
            value -> select("--mirror-filter", value, Function.identity(), MirrorSource::withFilter))
        .text("--direction", "WAY", "receive (default), send or both.",
            value -> select("--direction", value, MirrorText::direction, MirrorSource::withDirection))
        .flag("--divert", "The debug virtual NIC receives them instead of their destination.",
            () -> said.add(mirror -> mirror.withBinding(Binding.DIVERT)));
  }

  private void addHandling(Options options) {
    options
        .text("--snap", "BYTES", "Carry so much of each frame (default: all).",
            value -> set("--snap", value, Integer::parseInt, Mirror::withSnapLength))
        .text("--sample", "N", "Carry the first of every N packets.",
            value -> set("--sample", value, Integer::parseInt, Mirror::withSample))
        .text("--rate", "RATE", "Carry at most so much by the packets' time: 1000p/s, 10Mbit/s,burst=1M.",
            value -> set("--rate", value, RateText::parse, Mirror::withRate))
        .text("--debug-ring-size", "N", "Descriptors of the debug virtual NIC's ring (default: 512).",
            value -> set("--debug-ring-size", value, Integer::parseInt,
                (mirror, size) -> mirror.withRing(mirror.ring().withSize(size))))
        .text("--debug-host", "COSTS", "Time that the second destination's host takes (default: infinite).",
            value -> set("--debug-host", value, HostText::parse,
                (mirror, host) -> mirror.withRing(mirror.ring().withHost(host))))
        .text("--rewrite", "HEADERS", "Change headers: mac=02:00:00:00:00:09,vlan=7 (or vlan=strip, vlan=push:7).",
            value -> set("--rewrite", value, RewritingText::parseHeaders, Mirror::withRewriting))
        .text("--encapsulate", "TUNNEL",
            "Wrap frames: erspan,from=192.0.2.1,to=192.0.2.2,session=1 or vxlan,from=192.0.2.1,to=192.0.2.2,vni=1.",
            value -> set("--encapsulate", value, RewritingText::parseTunnel, Mirror::withRewriting));
  }

  /** Applies a value to a mirror's source or to the mirror. */
  @FunctionalInterface
  private interface Setter<M, T> {
    M apply(M changed, T value);
  }

  private <T> void select(String option, String text, Function<String, T> reader, Setter<MirrorSource, T> setter) {
    set(option, text, reader, (mirror, value) -> mirror.withSource(setter.apply(mirror.source(), value)));
  }

  private <T> void set(String option, String text, Function<String, T> reader, Setter<Mirror, T> setter) {
    said.add(mirror -> {
      try {
        return setter.apply(mirror, reader.apply(text));
      } catch (NumberFormatException notNumber) {
        throw new UsageException(option + ": a whole number belongs here, not '" + text + "'");
      } catch (IllegalArgumentException wrong) {
        throw new UsageException(option + ": " + wrong.getMessage());
      }
    });
  }

  /**
   * The mirrors that options and scenario make together: what options say is a mirror besides the scenario's; without
   * options and scenario all that is received is copied.
   *
   * @throws UsageException if an option can't be understood, or options contradict each other
   */
  List<Mirror> mirrors(Scenario scenario) {
    if (said.isEmpty() && !scenario.mirrors().isEmpty()) {
      return scenario.mirrors();
    }
    List<Mirror> mirrors = new ArrayList<>(scenario.mirrors());
    mirrors.add(mirror());
    return mirrors;
  }

  /** Name of the mirror that options say; empty if they say none, and the scenario's are what there is. */
  Optional<String> own() {
    return said.isEmpty() ? Optional.empty() : Optional.of(NAME);
  }

  private Mirror mirror() {
    Mirror mirror = Mirror.of(NAME);
    try {
      for (UnaryOperator<Mirror> option : said) {
        mirror = option.apply(mirror);
      }
      return mirror;
    } catch (IllegalArgumentException contradiction) {
      throw new UsageException(String.valueOf(contradiction.getMessage()));
    }
  }
}
