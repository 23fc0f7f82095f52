package org.ringscope.view.mirror;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.format.Quantities;
import org.ringscope.session.mirror.DeliveryCounts;
import org.ringscope.view.timeline.TimelineText;

/** What a table shows of a capture's debug virtual NICs, look by look. For one thread. */
public final class DebugNicTable {
  private final DebugNics nics;
  private final Map<DebugNicRun, RateMeter> meters = new HashMap<>();

  public DebugNicTable(DebugNics nics) {
    this.nics = nics;
  }

  /**
   * The rows of now.
   *
   * @param now ns from any moment on, for rates between this look and the one before
   */
  public List<DebugNicRow> look(long now) {
    List<DebugNicRow> rows = new ArrayList<>();
    List<DebugNicRun> seen = new ArrayList<>();
    Map<String, MirrorCarried> mirrored = nics.mirrored();
    for (DebugNicSetup nic : nics.list()) {
      DebugNicRun run = nics.run(nic.name());
      if (run != null) {
        seen.add(run);
      }
      rows.add(row(nic, run, mirrored.get(nic.name()), now));
    }
    meters.keySet().retainAll(seen);
    return rows;
  }

  private DebugNicRow row(
      DebugNicSetup nic, @Nullable DebugNicRun run, @Nullable MirrorCarried carried, long now) {
    Map<DebugNicColumn, String> texts = new EnumMap<>(DebugNicColumn.class);
    TcpAddress address = run == null ? null : run.address();
    texts.put(DebugNicColumn.NAME, nic.name());
    texts.put(DebugNicColumn.MIRRORS, nic.mirrors());
    texts.put(DebugNicColumn.BINDING, nic.diverts() ? "divert" : "copy");
    texts.put(DebugNicColumn.OUTLET, address == null ? nic.outlet().text() : address.toString());
    texts.put(DebugNicColumn.STATE, run == null ? "idle" : state(run));
    addModel(texts, carried);
    if (run != null) {
      addDelivery(texts, run, now);
    }
    boolean failed = run != null && run.failure() != null;
    boolean runs = run != null && !run.isOver();
    return new DebugNicRow(nic, nic.subject().ring(), texts, runs, failed, message(run), address);
  }

  private static String state(DebugNicRun run) {
    return switch (run.state()) {
      case STARTING -> "starting";
      case WAITING -> "waiting for a client";
      case RUNNING -> "running at " + run.nic().pace().text() + ", " + run.percent() + " %";
      case DONE -> "done";
      case STOPPED -> "stopped";
      case FAILED -> "failed";
    };
  }

  private static void addModel(Map<DebugNicColumn, String> texts, @Nullable MirrorCarried carried) {
    if (carried != null) {
      texts.put(DebugNicColumn.MATCHED, Quantities.grouped(carried.matched()));
      texts.put(DebugNicColumn.CARRIED, Quantities.grouped(carried.carried()));
      texts.put(DebugNicColumn.LOST, carried.lost());
    }
  }

  private void addDelivery(Map<DebugNicColumn, String> texts, DebugNicRun run, long now) {
    DeliveryCounts counts = run.counts();
    String lost = counts.lost() == 0 ? "" : ", " + Quantities.grouped(counts.lost()) + " lost";
    texts.put(DebugNicColumn.DELIVERED, Quantities.grouped(counts.frames()) + lost);
    double rate = meters.computeIfAbsent(run, each -> new RateMeter()).look(counts.frames(), now);
    texts.put(DebugNicColumn.RATE, run.isOver() ? "" : TimelineText.rate(rate));
    texts.put(DebugNicColumn.CLIENTS, run.nic().outlet().kind() == NicOutlet.Kind.TCP
        ? Integer.toString(counts.clients().attached())
        : "");
  }

  private static String message(@Nullable DebugNicRun run) {
    if (run == null) {
      return "";
    }
    String failure = run.failure();
    if (failure != null) {
      return run.nic().name() + ": " + failure;
    }
    TcpAddress address = run.address();
    return address == null ? "" : run.nic().name() + " can be attached to: " + address.wiresharkInterface();
  }
}
