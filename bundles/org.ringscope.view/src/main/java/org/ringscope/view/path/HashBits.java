package org.ringscope.view.path;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.nic.rss.RssKey;
import org.ringscope.session.trace.TraceNode;
import org.ringscope.session.trace.TraceWords;

/**
 * A Toeplitz hash bit by bit: each bit of the input that is set adds, modulo 2, the 32 bits of the key that begin where
 * it stands (Microsoft, "RSS Hashing Functions"). Of other hash functions, only the fields are told.
 */
final class HashBits {
  private static final int HIGHEST_BIT = 0x80;

  private final RssKey key;
  private int sum;

  private HashBits(RssKey key, int initialValue) {
    this.key = key;
    sum = initialValue;
  }

  /**
   * What a hash is made of, its fields with their bits.
   *
   * @param others makes a row of whatever is no field
   */
  static List<PathNode> of(TraceNode.Hashed hashed, Function<TraceNode, PathNode> others) {
    boolean told = hashed.hash().rss().function() == HashFunction.TOEPLITZ;
    HashBits bits = new HashBits(hashed.hash().rss().key(), hashed.hash().rss().initialValue());
    List<PathNode> nodes = new ArrayList<>();
    for (TraceNode child : hashed.children()) {
      nodes.add(told && child instanceof TraceNode.FieldHashed field
          ? new PathNode(
              TraceWords.name(field), PathNodes.text(field), PathNode.Kind.FACT, PathNode.NO_RING,
              bits.of(field.field()))
          : others.apply(child));
    }
    return nodes;
  }

  private List<PathNode> of(HashedField field) {
    byte[] input = HexFormat.of().parseHex(field.hashed());
    List<PathNode> nodes = new ArrayList<>();
    for (int bit = 0; bit < input.length * Byte.SIZE; bit++) {
      if ((input[bit / Byte.SIZE] & HIGHEST_BIT >>> bit % Byte.SIZE) != 0) {
        nodes.add(add(field.position() * Byte.SIZE + bit));
      }
    }
    return nodes;
  }

  /** @param bit of the input, from 0, the most significant one of each byte first */
  private PathNode add(int bit) {
    int window = key.window(bit);
    sum ^= window;
    String text = String.format(
        Locale.ROOT, "key bits %d to %d, 0x%08x: makes 0x%08x", bit, bit + Integer.SIZE - 1, window, sum);
    return new PathNode("bit " + bit, text, PathNode.Kind.BIT, PathNode.NO_RING, List.of());
  }
}
