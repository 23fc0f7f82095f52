package org.ringscope.session.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.mirror.MirrorFate;
import org.ringscope.report.format.JsonText;
import org.ringscope.session.place.PacketPlacement;

/**
 * Nodes of a trace as JSON objects: the name, the words, what is worth reading by machine, and the children. What the
 * classifier decided stands in full elsewhere in {@link TraceJson}.
 */
final class WayJson {
  private final JsonGenerator json;

  WayJson(JsonGenerator json) {
    this.json = json;
  }

  void write(List<TraceNode> nodes) throws IOException {
    json.writeStartArray();
    for (TraceNode node : nodes) {
      json.writeStartObject();
      json.writeStringField("step", TraceWords.name(node));
      json.writeStringField("text", TraceWords.text(node));
      facts(node);
      if (!node.children().isEmpty()) {
        json.writeFieldName("steps");
        write(node.children());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void facts(TraceNode node) throws IOException {
    switch (node) {
      case TraceNode.Stage stage -> json.writeStringField("outlet", stage.outlet());
      case TraceNode.Directed directed -> json.writeStringField("evidence", id(directed.evidence()));
      case TraceNode.Marked marked -> json.writeStringField("mark", marked.mark().id());
      case TraceNode.Steered steered -> json.writeNumberField("ring", steered.ring());
      case TraceNode.LengthChecked(int length, int mtu) -> {
        json.writeNumberField("length", length);
        json.writeNumberField("mtu", mtu);
      }
      case TraceNode.DescriptorFilled filled -> {
        json.writeNumberField("ring", filled.ring());
        json.writeNumberField("index", filled.index());
        json.writeNumberField("slot", filled.slot());
        json.writeNumberField("size", filled.size());
        json.writeNumberField("waiting", filled.waiting());
      }
      case TraceNode.RingFull full -> full(full);
      case TraceNode.Interrupted interrupted -> {
        time(interrupted.time(), interrupted.sinceArrival());
        json.writeStringField("cause", id(interrupted.cause()));
      }
      case TraceNode.ProcessorBusy busy -> {
        json.writeNumberField("polls", busy.polls());
        json.writeNumberField("packets", busy.packets());
      }
      case TraceNode.Polled polled -> {
        time(polled.began(), polled.sinceArrival());
        json.writeStringField("reason", id(polled.reason()));
        json.writeNumberField("place", polled.place());
        json.writeNumberField("budget", polled.budget());
      }
      case TraceNode.Done done -> time(done.time(), done.sinceArrival());
      case TraceNode.SendRingPassed passed -> {
        json.writeNumberField("ring", passed.ring());
        json.writeNumberField("index", passed.index());
      }
      case TraceNode.Mirrored(MirrorFate fate) -> {
        json.writeStringField("mirror", fate.mirror().name());
        json.writeStringField("binding", fate.mirror().binding().id());
        JsonText.write(json, "mismatch", fate.mismatch() == null ? null : id(fate.mismatch()));
        JsonText.write(json, "loss", fate.loss() == null ? null : fate.loss().id());
      }
      case TraceNode.StreamFound(int number, String _) -> json.writeNumberField("stream", number);
      case TraceNode.SegmentTaken(PacketPlacement placement) -> segment(placement);
      case TraceNode.BytesPlaced(PacketPlacement.Piece piece) -> piece(piece);
      case TraceNode.Ended ended -> {
        JsonText.write(json, "verdict", ended.verdict() == null ? null : ended.verdict().id());
        JsonText.write(json, "cause", ended.cause() == null ? null : ended.cause().id());
      }
      default -> { }
    }
  }

  private void full(TraceNode.RingFull full) throws IOException {
    ProcessorSnapshot processor = full.processor();
    json.writeNumberField("ring", full.ring());
    json.writeNumberField("size", full.size());
    json.writeNumberField("waiting", full.waiting());
    json.writeNumberField("unreturned", full.unreturned());
    optional("interrupt_due_ns", full.interruptDue());
    if (processor.polledRing().isPresent()) {
      json.writeNumberField("polled_ring", processor.polledRing().getAsInt());
      json.writeNumberField("poll_began_ns", processor.pollBegan());
      json.writeNumberField("taken", processor.taken());
      json.writeNumberField("busy_until_ns", processor.busyUntil());
    }
  }

  private void segment(PacketPlacement placement) throws IOException {
    json.writeNumberField("sequence_number", placement.sequenceNumber());
    json.writeNumberField("position", placement.position());
    json.writeNumberField("length", placement.length());
    json.writeNumberField("expected", placement.expected());
    json.writeNumberField("new_bytes", placement.newBytes());
  }

  private void piece(PacketPlacement.Piece piece) throws IOException {
    json.writeNumberField("position", piece.position());
    json.writeNumberField("length", piece.length());
    json.writeStringField("fate", piece.fate().id());
    JsonText.write(json, "cause", piece.cause() == null ? null : piece.cause().id());
    JsonText.write(json, "buffer", piece.buffer());
    if (piece.buffer() != null) {
      json.writeNumberField("offset", piece.offset());
      json.writeNumberField("arrival", piece.arrival());
    }
  }

  private void time(long time, long sinceArrival) throws IOException {
    json.writeNumberField("time_ns", time);
    json.writeNumberField("since_arrival_ns", sinceArrival);
  }

  private void optional(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsLong());
    }
  }

  private static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
