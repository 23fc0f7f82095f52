package org.ringscope.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.ringscope.nic.DeviceStage;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.nic.mirror.MirrorSelector;
import org.ringscope.nic.mirror.MirrorSource;
import org.ringscope.nic.mirror.MirrorTap;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.PacketFilter;

/** The mirrors of a replay at work: their taps, and the filters of those that have an expression. */
final class Mirrors {
  private final List<MirrorTap> taps = new ArrayList<>();
  private final List<InterfaceFilters> filters = new ArrayList<>();

  private Mirrors() {}

  /**
   * Makes a scenario's mirrors ready.
   *
   * @throws IOException naming the mirror that can't work, and why, or whose place can't be opened
   */
  static Mirrors open(
      Scenario scenario,
      Supplier<List<CaptureInterface>> interfaces,
      InterfaceFilters.Compiler compiler,
      MirrorSinks sinks)
      throws IOException {
    Mirrors mirrors = new Mirrors();
    Set<String> names = new HashSet<>();
    for (Mirror mirror : scenario.mirrors()) {
      if (!names.add(mirror.name())) {
        throw new IOException("two mirrors have the name " + mirror.name() + ".");
      }
      MirrorSelector selector = mirrors.selector(scenario, mirror, interfaces, compiler);
      mirrors.taps.add(
          new MirrorTap(mirror, selector, new LinkTypes(interfaces), sinks.of(mirror, interfaces)));
    }
    return mirrors;
  }

  private MirrorSelector selector(
      Scenario scenario, Mirror mirror, Supplier<List<CaptureInterface>> interfaces, InterfaceFilters.Compiler compiler)
      throws IOException {
    MirrorSource source = mirror.source();
    int devices = scenario.perInterface() ? DeviceStage.MOST_DEVICES : 1;
    String expression = source.filter();
    InterfaceFilters compiled = new InterfaceFilters(
        interfaces, (index, captured) -> compile(mirror, Objects.requireNonNull(expression), captured, compiler));
    if (expression != null) {
      filters.add(compiled);
    }
    try {
      return MirrorSelector.of(
          source, scenario.profile(), devices * scenario.profile().rings(),
          index -> Objects.requireNonNull(compiled.of(index)));
    } catch (IllegalArgumentException wrong) {
      throw new IOException("mirror " + mirror.name() + ": " + wrong.getMessage(), wrong);
    }
  }

  private static PacketFilter compile(
      Mirror mirror, String expression, CaptureInterface captured, InterfaceFilters.Compiler compiler)
      throws IOException {
    try {
      return compiler.compile(expression, captured);
    } catch (IOException wrong) {
      throw new IOException("mirror " + mirror.name() + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Prepares for {@code block}; every worker calls this before the block's packets reach the taps. */
  void prepare(PacketBlock block) throws IOException {
    for (InterfaceFilters filter : filters) {
      filter.prepare(block);
    }
  }

  List<MirrorTap> taps() {
    return taps;
  }
}
