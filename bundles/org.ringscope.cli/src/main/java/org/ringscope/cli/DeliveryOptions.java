package org.ringscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringscope.session.Pace;
import org.ringscope.session.ReplayRequest;
import org.ringscope.session.mirror.MirrorTarget;
import org.ringscope.session.mirror.MirrorWatch;
import org.ringscope.session.mirror.Outlets;
import org.ringscope.session.mirror.RunningNics;
import org.ringscope.session.mirror.TargetText;
import org.ringscope.session.runtime.RuntimeFolder;

/** The options that say where debug virtual NICs come out, and how fast. */
final class DeliveryOptions {
  private final List<String> targets = new ArrayList<>();
  private Pace pace = Pace.MAX;
  private boolean awaitsFirstReader = true;

  void addTo(Options options) {
    options
        .text("--to", "[NAME=]TARGET",
            "Where the packets come out: FILE (pcapng, or pcap by its name), a named pipe, - (standard output),"
                + " tcp:[ADDR:]PORT[,pcap] for Wireshark to attach to, or tap:DEVICE, a network device for any program"
                + " that captures. NAME is the mirror's, where there are several."
                + " May be given several times. (A time span's end, --to elsewhere, is a scenario file's here.)",
            targets::add)
        .text("--pace", "F|max", "F times as fast as recorded, or as fast as possible (default).",
            value -> pace = Option.read("--pace", value, Pace::parse))
        .flag("--no-wait", "Begin before a server has its first client.", () -> awaitsFirstReader = false);
  }

  /** The request with the pace asked for; a live capture has its own. */
  ReplayRequest paced(ReplayRequest request) {
    if (request.live() == null) {
      return request.withPace(pace);
    }
    if (!pace.equals(Pace.MAX)) {
      throw new UsageException("--pace: packets captured live come when they come");
    }
    return request;
  }

  /**
   * The only target, which has to be a pipe or standard output.
   *
   * @throws UsageException if there is none or another
   */
  String stream() {
    if (targets.size() != 1) {
      throw new UsageException("--attach needs one --to: - or a named pipe");
    }
    return targets.getFirst();
  }

  boolean writesToStandardOutput() {
    return targets.stream().anyMatch(
        target -> target.substring(target.indexOf('=') + 1).equals(TargetText.STANDARD_OUTPUT));
  }

  /**
   * Where the mirrors come out.
   *
   * @param names of the mirrors
   * @param own the one that a target without a name is for; empty if it is for the only one
   * @throws UsageException if a target can't be understood, or isn't any mirror's
   */
  Outlets outlets(List<String> names, Optional<String> own, PrintWriter err) {
    if (targets.isEmpty()) {
      throw new UsageException("say where the packets come out: --to FILE");
    }
    Map<String, List<MirrorTarget>> byName = new LinkedHashMap<>();
    for (String target : targets) {
      String said = nameIn(target, names);
      String name = said.isEmpty() ? own.orElseGet(() -> only(names, target)) : said;
      String text = said.isEmpty() ? target : target.substring(said.length() + 1);
      byName.computeIfAbsent(name, key -> new ArrayList<>()).add(Option.read("--to", text, TargetText::parse));
    }
    MirrorWatch watch = notice -> err.println("ringscope: " + notice);
    return new Outlets(byName, awaitsFirstReader, new RunningNics(RuntimeFolder.ofThisUser(), watch));
  }

  /** The mirror that {@code target} begins with, or the empty text; a file's name may have a {@code =}, too. */
  private static String nameIn(String target, List<String> names) {
    return names.stream().filter(name -> target.startsWith(name + "=")).findFirst().orElse("");
  }

  private static String only(List<String> names, String target) {
    if (names.size() != 1) {
      throw new UsageException(
          "--to " + target + ": say whose packets, as in --to " + names.getFirst() + "=" + target + "; there are "
              + String.join(", ", names));
    }
    return names.getFirst();
  }
}
