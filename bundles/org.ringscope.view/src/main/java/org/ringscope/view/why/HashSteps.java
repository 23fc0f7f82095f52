package org.ringscope.view.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rss.InputTransform;

/** The steps from header fields to a ring: input, hash value, table slot. */
final class HashSteps {
  private static final int HEX_GROUP = 4;

  private HashSteps() {}

  static List<Step> of(HashExplanation hash) {
    if (hash.slot() < 0) {
      return List.of(new Step("hash", "none", "this flow type is not hashed: ring " + hash.ring()));
    }
    int slots = hash.rss().table().size();
    return List.of(
        new Step("hash input", input(hash), transform(hash), hash.fields().stream().map(HashSteps::field).toList()),
        new Step("hash value", hex(hash.hash()), function(hash), parts(hash)),
        new Step("table slot", hash.slot() + " of " + slots, slotOf(hash, slots)),
        new Step("ring", "rx" + hash.ring(), "the ring that the slot names"));
  }

  private static String input(HashExplanation hash) {
    int bytes = hash.fields().stream().mapToInt(field -> bytes(field.hashed())).sum();
    String context = hash.context() == 0 ? "" : ", RSS context " + hash.context();
    return bytes + " bytes of the " + (hash.inner() ? "inner" : "outer") + " headers" + context;
  }

  private static int bytes(String hex) {
    return hex.length() / 2;
  }

  private static String transform(HashExplanation hash) {
    return hash.rss().transform() == InputTransform.NONE
        ? "as they stand in the packet"
        : "changed by " + hash.rss().transform().id() + ", so that both directions are alike";
  }

  private static Step field(HashedField field) {
    String name = field.field().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String value = field.value().equals(field.hashed())
        ? grouped(field.hashed())
        : grouped(field.value()) + " → " + grouped(field.hashed());
    int end = field.position() + bytes(field.hashed()) - 1;
    String sum = field.contribution().isPresent()
        ? ": " + field.setBits() + " bits set, which add " + hex(field.contribution().getAsInt())
        : "";
    return new Step(name, value, "bytes " + field.position() + " to " + end + sum);
  }

  private static String function(HashExplanation hash) {
    return hash.rss().function().id() + ", binary " + bits(hash.hash(), Integer.SIZE);
  }

  private static List<Step> parts(HashExplanation hash) {
    List<Step> parts = new ArrayList<>();
    if (hash.rss().initialValue() != 0) {
      parts.add(new Step("initial value", hex(hash.rss().initialValue()), ""));
    }
    if (hash.rss().function() == HashFunction.TOEPLITZ) {
      parts.add(new Step("key", hash.rss().key().toString(), hash.rss().key().length() + " bytes"));
    }
    return parts;
  }

  /** Cards take the low bits, as tables have a power of two of slots; else the remainder. */
  private static String slotOf(HashExplanation hash, int slots) {
    return Integer.bitCount(slots) == 1
        ? "the hash's low " + Integer.numberOfTrailingZeros(slots) + " bits, binary "
            + bits(hash.slot(), Integer.numberOfTrailingZeros(slots))
        : "the hash modulo " + slots;
  }

  private static String bits(int value, int count) {
    StringBuilder bits = new StringBuilder();
    for (int bit = count - 1; bit >= 0; bit--) {
      bits.append(value >>> bit & 1).append(bit > 0 && bit % HEX_GROUP == 0 ? " " : "");
    }
    return bits.toString();
  }

  private static String grouped(String hex) {
    return hex.replaceAll("(..)(?=.)", "$1 ");
  }

  private static String hex(int value) {
    return "0x%08x".formatted(value);
  }
}
