package org.ringscope.view;

/** Why something failed, for people. */
public final class FailureReason {
  private FailureReason() {}

  /** The failure's own words, or its kind where it has none. */
  public static String of(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
