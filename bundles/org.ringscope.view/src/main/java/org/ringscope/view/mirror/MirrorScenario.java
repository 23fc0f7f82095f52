package org.ringscope.view.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.DebugRing;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorDirection;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.RateLimit;
import org.ringscope.nic.mirror.Rewriting;
import org.ringscope.packet.FlowKey;
import org.ringscope.session.RateText;

/** Debug virtual NICs as a scenario has them, and as people see them. */
final class MirrorScenario {
  private MirrorScenario() {}

  /**
   * What the model is told; where it comes out is none of its business.
   *
   * @param before the mirror that it takes the place of, whose further settings it keeps; null if there is none
   */
  static Mirror mirror(DebugNicSetup nic, @Nullable Mirror before) {
    Mirror base = before == null ? Mirror.of(nic.name()) : before;
    MirrorSource source = before != null && subject(before.source()).equals(nic.subject())
        ? before.source()
        : source(nic.subject());
    return new Mirror(
        nic.name(),
        source.withFilter(nic.filter().isEmpty() ? null : nic.filter()),
        nic.diverts() ? Binding.DIVERT : Binding.COPY,
        nic.snapLength() == 0 ? Mirror.WHOLE_FRAMES : nic.snapLength(),
        nic.sample(),
        nic.rate().isEmpty() ? null : RateText.parse(nic.rate()),
        base.ring(),
        base.rewriting());
  }

  private static MirrorSource source(MirrorSubject subject) {
    MirrorSource all = MirrorSource.ALL_RECEIVED.withDirection(switch (subject.direction()) {
      case RECEIVED -> MirrorDirection.RECEIVE;
      case SENT -> MirrorDirection.SEND;
      case BOTH -> MirrorDirection.BOTH;
    });
    return switch (subject.kind()) {
      case ALL -> all;
      case RING -> all.withRing(Integer.parseInt(subject.value()));
      case DESTINATION -> all.withDestination(subject.value());
      case FLOW -> all.withFlow(FlowKey.parse(subject.value()));
    };
  }

  /** The same for people who see where it comes out, too. */
  static DebugNicSetup setup(Mirror mirror, NicOutlet outlet, MirrorPace pace) {
    RateLimit rate = mirror.rate();
    return new DebugNicSetup(
        mirror.name(),
        subject(mirror.source()),
        mirror.binding() == Binding.DIVERT,
        Objects.requireNonNullElse(mirror.source().filter(), ""),
        mirror.snapLength() == Mirror.WHOLE_FRAMES ? 0 : mirror.snapLength(),
        mirror.sample(),
        rate == null ? "" : RateText.of(rate),
        further(mirror),
        outlet,
        pace);
  }

  /** The narrowest of the things that a mirror's packets have in common. */
  private static MirrorSubject subject(MirrorSource source) {
    MirrorSubject.Direction direction = switch (source.direction()) {
      case RECEIVE -> MirrorSubject.Direction.RECEIVED;
      case SEND -> MirrorSubject.Direction.SENT;
      case BOTH -> MirrorSubject.Direction.BOTH;
    };
    if (source.flow() != null) {
      return new MirrorSubject(MirrorSubject.Kind.FLOW, source.flow().toString(), direction);
    }
    if (source.destination() != null) {
      return new MirrorSubject(MirrorSubject.Kind.DESTINATION, source.destination(), direction);
    }
    return source.ring() == MirrorSource.ANY_RING
        ? new MirrorSubject(MirrorSubject.Kind.ALL, "", direction)
        : new MirrorSubject(MirrorSubject.Kind.RING, Integer.toString(source.ring()), direction);
  }

  /** What else a scenario says of it, in words: forms leave that as it is. */
  private static List<String> further(Mirror mirror) {
    List<String> further = new ArrayList<>();
    MirrorSource source = mirror.source();
    if (source.flow() != null && source.destination() != null) {
      further.add("destination " + source.destination());
    }
    if ((source.flow() != null || source.destination() != null) && source.ring() != MirrorSource.ANY_RING) {
      further.add("ring " + source.ring());
    }
    if (!mirror.ring().equals(DebugRing.INFINITELY_FAST)) {
      further.add(mirror.ring().size() + " descriptors");
    }
    switch (mirror.rewriting()) {
      case Rewriting.Unchanged unchanged -> { }
      case Rewriting.EthernetHeader ethernet -> further.add("with another Ethernet header");
      case Rewriting.ErspanTunnel tunnel -> further.add("in ERSPAN");
      case Rewriting.VxlanTunnel tunnel -> further.add("in VXLAN");
    }
    return further;
  }
}
