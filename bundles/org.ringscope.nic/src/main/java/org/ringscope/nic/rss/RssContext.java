package org.ringscope.nic.rss;

/**
 * Everything that turns a packet into a ring: the state behind {@code ethtool -x DEV [context N]} and {@code -n DEV
 * rx-flow-hash}.
 *
 * @param initialValue see {@link HashFunction}
 * @param key used by {@link HashFunction#TOEPLITZ} only
 * @param inner whether packets in VXLAN, GRE and GENEVE are hashed over their inner headers
 */
public record RssContext(
    HashFunction function,
    int initialValue,
    InputTransform transform,
    RssKey key,
    IndirectionTable table,
    HashFields fields,
    boolean inner) {

  /**
   * Checks what Linux checks (net/ethtool: symmetric transforms need fields of both ends).
   *
   * @throws IllegalArgumentException if a symmetric transform meets fields of one end only
   */
  public RssContext {
    if (transform != InputTransform.NONE && !fields.areSymmetric()) {
      throw new IllegalArgumentException(
          "A symmetric transform needs source and destination of each field, and no MAC address, among those hashed.");
    }
  }

  /** Toeplitz without transform over {@link HashFields#DEFAULT} of the outer headers. */
  public static RssContext toeplitz(RssKey key, IndirectionTable table) {
    return new RssContext(HashFunction.TOEPLITZ, 0, InputTransform.NONE, key, table, HashFields.DEFAULT, false);
  }

  /** With another function and its usual initial value. */
  public RssContext withFunction(HashFunction function) {
    return new RssContext(function, function.usualInitialValue(), transform, key, table, fields, inner);
  }

  public RssContext withInitialValue(int initialValue) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }

  public RssContext withTransform(InputTransform transform) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }

  public RssContext withKey(RssKey key) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }

  public RssContext withTable(IndirectionTable table) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }

  public RssContext withFields(HashFields fields) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }

  public RssContext withInner(boolean inner) {
    return new RssContext(function, initialValue, transform, key, table, fields, inner);
  }
}
