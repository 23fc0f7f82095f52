package org.ringscope.view.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.mirror.Mirror;
import org.ringscope.report.ReplayReport;
import org.ringscope.session.Scenario;
import org.ringscope.view.CaptureReplay;

/**
 * The debug virtual NICs of a capture on screen. What they mirror is a part of its scenario; where they come out is
 * kept here, and what runs. Thread-safe.
 */
public final class DebugNics {
  private final CaptureReplay capture;
  private final Runnable changed;
  private final Map<String, Outlet> outlets = new ConcurrentHashMap<>();
  private final Map<String, DebugNicRun> runs = new ConcurrentHashMap<>();

  private record Outlet(NicOutlet place, MirrorPace pace) {
    static final Outlet USUAL = new Outlet(NicOutlet.ANY_PORT, MirrorPace.NORMAL);
  }

  /** @param changed run by any thread whenever there is something new to see */
  public DebugNics(CaptureReplay capture, Runnable changed) {
    this.capture = capture;
    this.changed = changed;
  }

  /** All of them, in the order in which they are asked who gets a packet. */
  public List<DebugNicSetup> list() {
    List<DebugNicSetup> nics = new ArrayList<>();
    for (Mirror mirror : capture.scenario().mirrors()) {
      Outlet outlet = outlets.getOrDefault(mirror.name(), Outlet.USUAL);
      nics.add(MirrorScenario.setup(mirror, outlet.place(), outlet.pace()));
    }
    return nics;
  }

  /** What they got in the replay on screen, by their names; empty as long as it isn't through. */
  public Map<String, MirrorCarried> mirrored() {
    ReplayReport report = capture.report();
    Map<String, MirrorCarried> mirrored = new HashMap<>();
    if (report != null) {
      report.mirrors().forEach(mirror -> mirrored.put(mirror.name(), MirrorCarried.of(mirror)));
    }
    return mirrored;
  }

  /** One that is not among them yet, with a name of its own. */
  public DebugNicSetup draft(MirrorSubject subject) {
    String name = subject.suggestedName();
    List<String> taken = list().stream().map(DebugNicSetup::name).toList();
    String free = Stream.iterate(2, n -> n + 1)
        .map(n -> name + "-" + n)
        .filter(each -> !taken.contains(each))
        .findFirst()
        .orElseThrow();
    return DebugNicSetup.of(taken.contains(name) ? free : name, subject);
  }

  /**
   * The capture's scenario with a debug virtual NIC; it has to be replayed with it. One of that name that runs is
   * stopped.
   *
   * @param before the one that it takes the place of, or null if it is one more
   */
  public Scenario with(@Nullable DebugNicSetup before, DebugNicSetup after) {
    outlets.put(after.name(), new Outlet(after.outlet(), after.pace()));
    List<Mirror> mirrors = new ArrayList<>(capture.scenario().mirrors());
    int place = before == null ? -1 : mirrors.stream().map(Mirror::name).toList().indexOf(before.name());
    if (before == null || place < 0) {
      mirrors.add(MirrorScenario.mirror(after, null));
    } else {
      forget(before.name());
      mirrors.set(place, MirrorScenario.mirror(after, mirrors.get(place)));
    }
    return capture.scenario().withMirrors(mirrors);
  }

  /** The capture's scenario without a debug virtual NIC, which is stopped. */
  public Scenario without(DebugNicSetup nic) {
    forget(nic.name());
    List<Mirror> mirrors = new ArrayList<>(capture.scenario().mirrors());
    mirrors.removeIf(mirror -> mirror.name().equals(nic.name()));
    return capture.scenario().withMirrors(mirrors);
  }

  /** What it came to would be taken for what another one of that name does. */
  private void forget(String name) {
    DebugNicRun run = runs.remove(name);
    if (run != null) {
      run.stop();
    }
  }

  /**
   * Makes a run of one, to be run by a thread that may take its time; null if one is under way.
   *
   * @param name of one of them
   */
  public synchronized @Nullable DebugNicRun begin(String name) {
    DebugNicRun before = runs.get(name);
    if (before != null && !before.isOver()) {
      return null;
    }
    DebugNicSetup nic = list().stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (nic == null) {
      return null;
    }
    DebugNicRun run = new DebugNicRun(capture.file(), capture.scenario(), nic, changed);
    runs.put(name, run);
    return run;
  }

  /** The run under way, or else the last one; null if it never ran. */
  public @Nullable DebugNicRun run(String name) {
    return runs.get(name);
  }

  /** Whether anything is under way: what it came to changes then, without anybody being told. */
  public boolean anyRuns() {
    return runs.values().stream().anyMatch(run -> !run.isOver());
  }

  public void stop(String name) {
    DebugNicRun run = runs.get(name);
    if (run != null) {
      run.stop();
    }
  }

  public void stopAll() {
    runs.values().forEach(DebugNicRun::stop);
  }
}
