package org.ringscope.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings a replay ran with, as far as a reader of its report wants to see them.
 *
 * @param profile name of the card's profile, such as {@code generic}
 * @param rings number of receive rings
 * @param ringSize descriptors per ring
 * @param hashFunction {@code toeplitz}, {@code xor} or {@code crc32}
 * @param indirectionSize entries of the indirection table
 * @param host how fast the host drains the rings, as given or by default, such as {@code 250ns/packet,2us/poll}
 * @param filter packet filter before the card, or null
 * @param from first moment replayed, as given, or null
 * @param to last moment replayed, as given, or null
 * @param local addresses whose packets count as sent
 * @param settingsSha256 SHA-256 over all effective settings, 64 lower-case hex digits; null if not wanted
 * @param sources where settings come from that were taken over from a machine's dumps; empty if none were
 */
public record ScenarioSummary(
    String profile,
    int rings,
    int ringSize,
    String hashFunction,
    int indirectionSize,
    String host,
    @Nullable String filter,
    @Nullable String from,
    @Nullable String to,
    List<String> local,
    @Nullable String settingsSha256,
    List<SettingSource> sources) {
  public ScenarioSummary {
    local = List.copyOf(local);
    sources = List.copyOf(sources);
  }

  public ScenarioSummary withSources(List<SettingSource> known) {
    return new ScenarioSummary(
        profile, rings, ringSize, hashFunction, indirectionSize, host, filter, from, to, local, settingsSha256, known);
  }

  /** The sources on one line; empty if there are none. */
  public String sourcesText() {
    return sources.stream().map(SettingSource::toString).collect(Collectors.joining(", "));
  }

  /** Every setting as text by its name in the JSON report, in the order there; empty if not set. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("profile", profile);
    texts.put("rings", Integer.toString(rings));
    texts.put("ring_size", Integer.toString(ringSize));
    texts.put("hash_function", hashFunction);
    texts.put("indirection_size", Integer.toString(indirectionSize));
    texts.put("host", host);
    texts.put("filter", Objects.requireNonNullElse(filter, ""));
    texts.put("from", Objects.requireNonNullElse(from, ""));
    texts.put("to", Objects.requireNonNullElse(to, ""));
    texts.put("local", String.join(" ", local));
    texts.put("settings_sha256", Objects.requireNonNullElse(settingsSha256, ""));
    texts.put("sources", sourcesText());
    return texts;
  }
}
