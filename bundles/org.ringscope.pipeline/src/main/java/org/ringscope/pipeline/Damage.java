package org.ringscope.pipeline;

/**
 * Why a source ended before its time. What came before is whole and was delivered.
 *
 * @param offset byte in the file (uncompressed where compressed) at which the damaged record begins,
 *     {@link #UNKNOWN_OFFSET} if a library that reads the file does not tell
 * @param message what is wrong there, in one sentence without the offset
 */
public record Damage(long offset, String message) {
  public static final long UNKNOWN_OFFSET = -1;

  @Override
  public String toString() {
    return "damaged" + (offset == UNKNOWN_OFFSET ? "" : " at byte " + offset) + ": " + message;
  }
}
