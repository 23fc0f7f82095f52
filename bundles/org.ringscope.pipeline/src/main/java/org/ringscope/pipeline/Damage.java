package org.ringscope.pipeline;

/**
 * Why a source ended before its time. What came before is whole and was delivered.
 *
 * @param offset byte in the file (uncompressed where compressed) at which the damaged record begins
 * @param message what is wrong there, in one sentence without the offset
 */
public record Damage(long offset, String message) {
  @Override
  public String toString() {
    return "damaged at byte " + offset + ": " + message;
  }
}
