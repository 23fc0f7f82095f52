package org.ringscope.session;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.nic.DeviceStage;
import org.ringscope.packet.Marks;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.Intake;
import org.ringscope.pipeline.ProtocolCounts;
import org.ringscope.pipeline.Survey;
import org.ringscope.pipeline.conversation.ConversationCounts;
import org.ringscope.pipeline.conversation.ConversationStage;
import org.ringscope.report.CaptureVerdict;
import org.ringscope.report.Finding;
import org.ringscope.report.FindingKind;
import org.ringscope.report.format.Quantities;

/** Draws from a replay's counts what the capture can and cannot tell. */
final class Findings {
  /** From this share of packets at their predecessor's very time on, stamps were given a bunch at a time. */
  private static final double BUNCHED_SHARE = 0.2;

  /** Fewer packets say nothing about bunching. */
  private static final long FEWEST_FOR_BUNCHING = 20;

  /** From this share of conversations seen both ways on, the capture holds both directions. */
  private static final double BOTH_WAYS_SHARE = 0.1;

  private static final long MICROSECOND_TICKS = 1_000_000;

  private final ReplayResult result;
  private final List<Finding> found = new ArrayList<>();

  private Findings(ReplayResult result) {
    this.result = result;
  }

  static CaptureVerdict verdict(ReplayResult result) {
    Findings findings = new Findings(result);
    findings.judgeFile();
    findings.judgePackets();
    findings.judgeTime();
    findings.judgeDirections();
    return CaptureVerdict.of(findings.found);
  }

  private void judgeFile() {
    for (ReplayResult.Input input : result.inputs()) {
      if (input.damage().isPresent()) {
        Damage damage = input.damage().get();
        String which = result.inputs().size() > 1 ? input.name() + " is " : "";
        add(FindingKind.DAMAGED, 1, which + damage + (result.intake().packets() > 0 ? ", all before it kept" : ""));
      }
    }
    for (ReplayResult.Input input : result.inputs()) {
      if (input.missed() > 0) {
        String lost = Quantities.of(input.missed(), "packet") + " lost on " + input.name() + " before they were read";
        add(FindingKind.CAPTURE_DROPS, input.missed(), lost);
      }
    }
    if (result.intake().packets() == 0) {
      add(FindingKind.EMPTY, 0, "no packets");
    }
    List<CaptureInterface> interfaces = result.interfaces();
    long used = 0;
    for (int i = 0; i < interfaces.size(); i++) {
      used += result.survey().packetsOfInterface(i) > 0 ? 1 : 0;
    }
    boolean perInterface = result.request().scenario().perInterface();
    if (used > 1 && !perInterface) {
      add(FindingKind.SEVERAL_INTERFACES, used, used + " interfaces replayed as one device");
    } else if (perInterface && interfaces.size() > DeviceStage.MOST_DEVICES) {
      int beyond = interfaces.size() - DeviceStage.MOST_DEVICES + 1;
      add(FindingKind.SEVERAL_INTERFACES, beyond, "the last " + beyond + " interfaces replayed as one device");
    }
  }

  private void judgePackets() {
    Survey survey = result.survey();
    ProtocolCounts counts = result.protocols();
    if (survey.aboveMtu() > 0) {
      add(
          FindingKind.MERGED_FRAMES,
          survey.aboveMtu(),
          Quantities.of(survey.aboveMtu(), "packet") + " above 1500-byte MTU, longest " + survey.longest()
              + " bytes (GRO/TSO or jumbo): not the wire's packets");
    }
    addMarked(FindingKind.CUT_PACKETS, counts.marked(Marks.CUT), "cut by the snap length");
    addMarked(
        FindingKind.HEADERS_CUT, counts.marked(Marks.TRANSPORT_HEADER_CUT), "without ports (cut): hashed by address");
    ConversationCounts conversations = result.conversations();
    if (conversations != null && conversations.untracked() > 0) {
      String least = Quantities.grouped(ConversationStage.MOST_CONVERSATIONS);
      add(FindingKind.CONVERSATIONS_UNTOLD, conversations.untracked(), "conversations told apart up to " + least);
    }
    addMarked(FindingKind.NOT_DECODED, counts.marked(Marks.NOT_DECODED), "of a link type not decoded: ring 0");
    addMarked(
        FindingKind.BAD_CHECKSUMS,
        counts.marked(Marks.BAD_CHECKSUM),
        "with bad checksums (often transmit offload)");
  }

  private void addMarked(FindingKind kind, long count, String what) {
    if (count > 0) {
      add(kind, count, Quantities.of(count, "packet") + " " + what);
    }
  }

  private void judgeTime() {
    Intake intake = result.intake();
    long timed = intake.packets() - 1;
    if (timed < 1) {
      return;
    }
    if (intake.firstTime() == 0 && intake.lastTime() == 0) {
      add(FindingKind.NO_TIMESTAMPS, intake.packets(), "no time stamps");
      return;
    }
    long backwards = intake.timeBackwards();
    if (backwards > 0) {
      add(FindingKind.TIME_BACKWARDS, backwards, "time runs backwards at " + Quantities.of(backwards, "packet"));
    }
    if (timed >= FEWEST_FOR_BUNCHING && intake.sameTime() > timed * BUNCHED_SHARE) {
      add(
          FindingKind.BUNCHED_TIMESTAMPS,
          intake.sameTime(),
          percent(intake.sameTime(), timed)
              + " of packets share their predecessor's time stamp: bursts can't be judged");
    }
    long coarse = result.interfaces().stream().filter(i -> i.ticksPerSecond() < MICROSECOND_TICKS).count();
    if (coarse > 0) {
      add(FindingKind.COARSE_TIMESTAMPS, coarse, "time stamps coarser than a microsecond");
    }
  }

  private void judgeDirections() {
    Survey survey = result.survey();
    long sent = 0;
    for (int ring = 0; ring < result.sent().rings(); ring++) {
      sent += result.sent().packets(ring);
    }
    int both = survey.conversationsBothWays();
    if (sent == 0 && both > 0 && both >= survey.conversations() * BOTH_WAYS_SHARE) {
      add(
          FindingKind.BOTH_DIRECTIONS,
          both,
          "both directions seen, all taken as received (tell sent ones with --local)");
    }
  }

  private void add(FindingKind kind, long count, String text) {
    found.add(new Finding(kind, count, text));
  }

  private static String percent(long part, long all) {
    return Math.round(100.0 * part / all) + " %";
  }
}
