package org.ringscope.session.trace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Fate;
import org.ringscope.nic.classify.RuleMismatch;
import org.ringscope.nic.classify.RuleTest;
import org.ringscope.nic.ethtool.nfc.FlowRuleText;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rule.RuleFlowType;
import org.ringscope.packet.AddressText;
import org.ringscope.packet.FlowType;
import org.ringscope.report.format.JsonText;
import org.ringscope.session.PacketRow;

/** A trace for machines: one JSON object. Hashes are hexadecimal texts of eight digits, bytes are hexadecimal texts. */
public final class TraceJson {
  /** Name and version of the format. */
  public static final String SCHEMA = "ringscope-trace-1";

  private final JsonGenerator json;

  private TraceJson(JsonGenerator json) {
    this.json = json;
  }

  /** What would become of a flow: the object, with a line end behind it. */
  public static String of(PacketTrace flow) {
    return of(flow, List.of());
  }

  /** What became of a packet, in {@code way} stage by stage: the object, with a line end behind it. */
  public static String of(PacketWay way) {
    return of(way.trace(), way.tree().children());
  }

  private static String of(PacketTrace trace, List<TraceNode> way) {
    return JsonText.of(json -> new TraceJson(json).write(trace, way));
  }

  private void write(PacketTrace trace, List<TraceNode> way) throws IOException {
    ClassifierExplanation explanation = trace.explanation();
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    JsonText.write(json, "flow", trace.flow());
    json.writeStringField("profile", trace.profile().name());
    json.writeNumberField("rings", trace.profile().rings());
    JsonText.write(json, "headers", trace.headers());
    JsonText.write(json, "destination", explanation.destination() == null ? null : explanation.destination().name());
    json.writeArrayFieldStart("rules");
    for (RuleTest test : explanation.rules()) {
      write(test);
    }
    json.writeEndArray();
    if (explanation.hash() != null) {
      write(explanation.hash());
    }
    json.writeStringField("decision", decision(explanation.fate()));
    json.writeBooleanField("steered", trace.isSteered());
    json.writeNumberField("ring", trace.ring());
    if (trace.packet() != null) {
      write(trace.packet());
      json.writeFieldName("way");
      new WayJson(json).write(way);
    }
    json.writeEndObject();
  }

  private static String decision(int fate) {
    return switch (fate) {
      case Fate.DROPPED -> "dropped";
      case Fate.TO_VIRTUAL_FUNCTION -> "diverted";
      default -> "ring";
    };
  }

  private void write(RuleTest test) throws IOException {
    RuleFlowType type = test.rule().flowType();
    json.writeStartObject();
    json.writeNumberField("location", test.rule().location());
    json.writeStringField("rule", FlowRuleText.of(test.rule()));
    json.writeBooleanField("matched", test.matched());
    switch (test.mismatch()) {
      case null -> { }
      case RuleMismatch.Type(RuleFlowType _, int actual) -> writeMismatch("flow-type", FlowType.name(actual));
      case RuleMismatch.Address address -> writeMismatch(
          address.source() ? "src-ip" : "dst-ip", AddressText.format(type.isIpv4(), address.high(), address.low()));
      case RuleMismatch.Field field -> writeMismatch(
          FlowRuleText.name(type, field.field()),
          field.actual() < 0 ? null : FlowRuleText.value(field.field(), field.actual()));
    }
    json.writeEndObject();
  }

  private void writeMismatch(String field, @Nullable String actual) throws IOException {
    json.writeObjectFieldStart("mismatch");
    json.writeStringField("field", field);
    JsonText.write(json, "actual", actual);
    json.writeEndObject();
  }

  private void write(HashExplanation hash) throws IOException {
    json.writeObjectFieldStart("hash");
    json.writeStringField("function", hash.rss().function().id());
    json.writeStringField("initial_value", hex(hash.rss().initialValue()));
    json.writeStringField("transform", hash.rss().transform().id());
    json.writeStringField("key", hash.rss().key().toString());
    json.writeNumberField("context", hash.context());
    json.writeBooleanField("inner", hash.inner());
    json.writeArrayFieldStart("fields");
    for (HashedField field : hash.fields()) {
      write(field);
    }
    json.writeEndArray();
    json.writeBooleanField("hashed", hash.slot() >= 0);
    json.writeStringField("value", hex(hash.hash()));
    json.writeNumberField("slot", hash.slot());
    json.writeNumberField("table_size", hash.rss().table().size());
    json.writeNumberField("ring", hash.ring());
    json.writeEndObject();
  }

  private void write(HashedField field) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", id(field.field()));
    json.writeNumberField("position", field.position());
    json.writeStringField("value", field.value());
    json.writeStringField("hashed", field.hashed());
    json.writeNumberField("set_bits", field.setBits());
    if (field.contribution().isPresent()) {
      json.writeStringField("contribution", hex(field.contribution().getAsInt()));
    }
    json.writeEndObject();
  }

  private static String id(HashField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private void write(PacketRow packet) throws IOException {
    json.writeObjectFieldStart("packet");
    json.writeNumberField("number", packet.number());
    json.writeNumberField("bytes", packet.originalLength());
    json.writeBooleanField("sent", packet.sent());
    JsonText.write(json, "verdict", packet.verdict() == null ? null : packet.verdict().id());
    JsonText.write(json, "cause", packet.dropCause() == null ? null : packet.dropCause().id());
    json.writeNumberField("ring", packet.ring());
    json.writeEndObject();
  }

  private static String hex(int value) {
    return "0x%08x".formatted(value);
  }
}
