package org.ringscope.session.trace;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.DirectionEvidence;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.Verdict;
import org.ringscope.report.EpochTime;
import org.ringscope.session.PacketRow;

/** Each {@link TraceNode} in words: a short name, and what there is to say. */
public final class TraceWords {
  private TraceWords() {}

  /** A name of one or two words, such as {@code hash} or {@code descriptor}. */
  public static String name(TraceNode node) {
    return switch (node) {
      case TraceNode.Packet _ -> "packet";
      case TraceNode.Stage stage -> stage.name();
      case TraceNode.Filtered _ -> "filtered";
      case TraceNode.HeadersFound _ -> "headers";
      case TraceNode.FlowFound _ -> "flow";
      case TraceNode.Marked _ -> "mark";
      case TraceNode.Directed _ -> "direction";
      case TraceNode.Card _ -> "card";
      case TraceNode.DestinationChosen _ -> "destination";
      case TraceNode.RuleTried _ -> "rule";
      case TraceNode.Hashed _ -> "hash";
      case TraceNode.FieldHashed hashed -> lower(hashed.field().field());
      case TraceNode.InitialValue _ -> "initial value";
      case TraceNode.HashKey _ -> "key";
      case TraceNode.HashValue _ -> "value";
      case TraceNode.TableSlot _ -> "slot";
      case TraceNode.Steered _, TraceNode.NotSteered _ -> "steered";
      case TraceNode.UnlessSteered _ -> "unless";
      case TraceNode.GoesTo _ -> "goes to";
      case TraceNode.DeviceFound _ -> "device";
      case TraceNode.LengthChecked _ -> "length";
      case TraceNode.DescriptorFilled _ -> "descriptor";
      case TraceNode.BufferWritten _ -> "buffer";
      case TraceNode.RingFull _ -> "ring full";
      case TraceNode.Interrupted _, TraceNode.NoInterrupt _ -> "interrupt";
      case TraceNode.ProcessorBusy _ -> "processor";
      case TraceNode.Polled _ -> "poll";
      case TraceNode.Done _, TraceNode.TakenAtOnce _ -> "done";
      case TraceNode.SendRingPassed _ -> "send ring";
      case TraceNode.Mirrored mirrored -> mirrored.fate().mirror().name();
      case TraceNode.ChecksumVerified _ -> "checksums";
      case TraceNode.StreamFound _ -> "stream";
      case TraceNode.SegmentTaken _ -> "segment";
      case TraceNode.BytesPlaced _ -> "bytes";
      case TraceNode.Ended _ -> "verdict";
    };
  }

  /** One line; empty where the name says all. */
  public static String text(TraceNode node) {
    return switch (node) {
      case TraceNode.Packet(PacketRow row, List<TraceNode> _) -> packet(row);
      case TraceNode.Stage stage -> stage.outlet().isEmpty() ? "" : "-> " + stage.outlet();
      case TraceNode.Filtered _ -> "left out before the card: it takes no part in the replay";
      case TraceNode.HeadersFound found -> found.titles().isEmpty() ? "none" : String.join(", ", found.titles());
      case TraceNode.FlowFound found -> found.flow() == null ? "none that a card would find" : found.flow();
      case TraceNode.Marked(var mark) -> mark.id() + ": " + mark.meaning();
      case TraceNode.Directed(DirectionEvidence evidence) -> direction(evidence);
      case TraceNode.Card(var profile) -> profile.name() + ", " + profile.rings() + " rings";
      case TraceNode.DestinationChosen(String name) -> name;
      case TraceNode.RuleTried(var test) -> FlowRuleText.of(test.rule()) + ": " + RuleAnswer.of(test);
      case TraceNode.Hashed(HashExplanation hash, List<TraceNode> _) -> hash(hash);
      case TraceNode.FieldHashed(HashedField field) -> field(field);
      case TraceNode.InitialValue(int value) -> hex(value);
      case TraceNode.HashKey(String key) -> key;
      case TraceNode.HashValue(int value) -> hex(value);
      case TraceNode.TableSlot(int slot, int size, int ring) -> slot + " of " + size + ", which names ring " + ring;
      case TraceNode.Steered(String how, int ring, boolean sent) -> how + ": to ring " + ring + (sent
          ? " of the processor that serves its receive ring (modelled)"
          : ", where its flow was sent (modelled)");
      case TraceNode.NotSteered(String how) -> "no: " + how + " knows nothing of its flow";
      case TraceNode.UnlessSteered(String how) ->
          how + " knows where the flow was sent: then it is received there";
      case TraceNode.GoesTo(int fate, int ring) -> goesTo(fate, ring);
      case TraceNode.Reception reception -> ReceptionWords.text(reception);
      case TraceNode.Stacked stacked -> StackWords.text(stacked);
    };
  }

  private static String packet(PacketRow row) {
    return row.number() + ", " + row.originalLength() + " bytes, " + EpochTime.seconds(row.time()) + " s, "
        + (row.sent() ? "sent (its ring is modelled)" : "received");
  }

  private static String direction(DirectionEvidence evidence) {
    return switch (evidence) {
      case RECORDED_OUTBOUND -> "sent: its record says so";
      case RECORDED_INBOUND -> "received: its record says so";
      case COOKED_HEADER -> "sent: its cooked header says so";
      case LOCAL_SOURCE -> "sent: it comes from an address of the captured host";
      case NONE -> "received: nothing says that the captured host sent it";
    };
  }

  private static String hash(HashExplanation hash) {
    if (hash.slot() < 0) {
      return "none: this flow type is not hashed";
    }
    String context = hash.context() == 0 ? "" : "context " + hash.context() + ", ";
    String where = hash.inner() ? "inner headers, " : "";
    String transform = hash.rss().transform() == InputTransform.NONE ? "" : ", " + hash.rss().transform().id();
    return context + where + hash.rss().function().id() + transform;
  }

  private static String field(HashedField field) {
    String change = field.value().equals(field.hashed()) ? field.hashed() : field.value() + " -> " + field.hashed();
    return field.contribution().isPresent()
        ? change + ", " + field.setBits() + " bits set, adds " + hex(field.contribution().getAsInt())
        : change;
  }

  private static String goesTo(int fate, int ring) {
    return switch (fate) {
      case Fate.DROPPED -> "nobody: dropped (" + DropCause.RULE_DROP.id() + ")";
      case Fate.TO_VIRTUAL_FUNCTION -> "a virtual function";
      default -> "ring " + ring;
    };
  }

  /** How and why a packet's way ended, such as {@code dropped (ring_full)}; it is under way without a verdict. */
  public static String outcome(@Nullable Verdict verdict, @Nullable DropCause cause) {
    String how = verdict == null ? "under way" : verdict.id();
    return cause == null ? how : how + " (" + cause.id() + ")";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String hex(int value) {
    return "0x%08x".formatted(value);
  }
}
