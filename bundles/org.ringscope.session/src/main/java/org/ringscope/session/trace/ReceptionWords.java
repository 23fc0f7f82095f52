package org.ringscope.session.trace;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import org.ringscope.nic.host.InterruptCause;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.mirror.Binding;
import org.ringscope.nic.mirror.MirrorFate;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.RingName;

/** What happens to a packet behind the classifier, in words. */
final class ReceptionWords {
  private static final long MICROSECOND = 1_000;

  private ReceptionWords() {}

  static String text(TraceNode.Reception node) {
    return switch (node) {
      case TraceNode.DeviceFound(int device, String name) -> device + (name.isEmpty() ? "" : ", " + name);
      case TraceNode.LengthChecked(int length, int mtu) -> length + " bytes behind the link header, "
          + (length > mtu ? "more than" : "within") + " the MTU of " + mtu;
      case TraceNode.DescriptorFilled filled -> "number " + filled.index() + " of ring " + filled.ring() + ", slot "
          + filled.slot() + " of " + filled.size() + "; " + waited(filled.waiting());
      case TraceNode.BufferWritten(int _, int slot, int bytes) -> "that of slot " + slot + ", " + bytes + " bytes";
      case TraceNode.RingFull full -> full(full);
      case TraceNode.Interrupted(long _, long since, InterruptCause cause) -> after(since) + ", " + words(cause);
      case TraceNode.NoInterrupt(OptionalLong _) -> "none was needed: the ring was being polled, or about to be";
      case TraceNode.ProcessorBusy(int polls, long packets, OptionalInt lastRing) -> "polled other rings meanwhile: "
          + polls + " polls, " + packets + " packets"
          + (lastRing.isPresent() ? ", the last one ring " + lastRing.getAsInt() : "");
      case TraceNode.Polled(long _, long since, PollReason reason, int place, int budget) -> "began " + after(since)
          + ", " + words(reason) + "; took this packet as number " + place + " of at most " + budget;
      case TraceNode.Done(long _, long since) -> after(since);
      case TraceNode.TakenAtOnce() -> "at once: the host is infinitely fast";
      case TraceNode.SendRingPassed(int ring, long index) -> "ring " + ring + ", packet " + index + " on it";
      case TraceNode.Mirrored(MirrorFate fate) -> mirrored(fate);
      case TraceNode.ChecksumVerified(boolean looked, boolean wrong) ->
          !looked ? "not looked at" : wrong ? "one is wrong" : "none is wrong";
      case TraceNode.Ended(Verdict verdict, DropCause cause, boolean sent, int ring) ->
          TraceWords.outcome(verdict, cause) + (ring < 0 ? "" : ", " + RingName.of(ring, sent));
    };
  }

  private static String mirrored(MirrorFate fate) {
    if (fate.mismatch() != null) {
      return "not selected: " + switch (fate.mismatch()) {
        case RING -> "another ring";
        case DESTINATION -> "another destination";
        case FLOW -> "another flow";
        case FILTER -> "the filter doesn't match";
      };
    }
    boolean diverted = fate.mirror().binding() == Binding.DIVERT;
    if (fate.loss() == null) {
      return diverted ? "diverted there" : "copied there";
    }
    return (diverted ? "diverted there, but lost (" : "not copied (") + fate.loss().id() + ")";
  }

  private static String waited(int packets) {
    return packets == 0 ? "none waited" : packets + " waited before it";
  }

  private static String full(TraceNode.RingFull full) {
    StringJoiner words = new StringJoiner("; ");
    words.add("none of the " + full.size() + " descriptors of ring " + full.ring() + " is free: " + full.waiting()
        + " wait for the host" + (full.unreturned() == 0 ? "" : ", " + full.unreturned() + " aren't returned yet"));
    ProcessorSnapshot processor = full.processor();
    if (processor.polledRing().isPresent()) {
      words.add("the processor polls ring " + processor.polledRing().getAsInt() + " since "
          + span(full.arrived() - processor.pollBegan()) + ", has taken " + processor.taken() + " of at most "
          + processor.budget() + " packets, and is done with the next in "
          + span(processor.busyUntil() - full.arrived()));
    } else if (full.interruptDue().isPresent()) {
      words.add("the processor is idle, the interrupt comes in "
          + span(full.interruptDue().getAsLong() - full.arrived()));
    }
    if (!processor.toPoll().isEmpty()) {
      words.add("next it polls rings " + processor.toPoll());
    }
    return words.toString();
  }

  private static String words(InterruptCause cause) {
    return switch (cause) {
      case AT_ONCE -> "as soon as a packet waited";
      case GAP_OVER -> "when the least time since the interrupt before was over";
      case TIMER_OVER -> "when the timer of the first packet that waited was over";
      case COUNT_REACHED -> "when so many packets waited that it could wait no longer";
    };
  }

  private static String words(PollReason reason) {
    return switch (reason) {
      case INTERRUPT -> "by the interrupt";
      case AFTER_OTHER_RINGS -> "when the processor was done with other rings";
      case BUDGET_USED -> "again without interrupt, since the poll before had used its budget up";
    };
  }

  /** Relative to the packet's arrival. */
  private static String after(long nanoseconds) {
    if (nanoseconds == 0) {
      return "as it arrived";
    }
    return nanoseconds < 0 ? span(-nanoseconds) + " before it arrived" : span(nanoseconds) + " after it arrived";
  }

  private static String span(long nanoseconds) {
    return nanoseconds < MICROSECOND
        ? nanoseconds + " ns"
        : String.format(Locale.ROOT, "%,d.%03d us", nanoseconds / MICROSECOND, nanoseconds % MICROSECOND);
  }
}
