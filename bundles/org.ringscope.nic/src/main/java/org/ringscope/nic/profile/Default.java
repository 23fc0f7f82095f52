package org.ringscope.nic.profile;

/**
 * A setting that holds when nobody changes it.
 *
 * @param value the setting
 * @param certainty how far it can be relied upon
 * @param source where it is written: file and symbol of Linux's source, or a document, with what it depends on
 */
public record Default<T>(T value, Certainty certainty, String source) {

  static <T> Default<T> exact(T value, String source) {
    return new Default<>(value, Certainty.EXACT, source);
  }

  static <T> Default<T> assumed(T value, String source) {
    return new Default<>(value, Certainty.ASSUMED, source);
  }

  static <T> Default<T> notPredictable(T value, String source) {
    return new Default<>(value, Certainty.NOT_PREDICTABLE, source);
  }
}
