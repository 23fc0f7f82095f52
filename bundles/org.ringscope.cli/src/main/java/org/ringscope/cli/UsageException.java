package org.ringscope.cli;

/** A command line that can't be understood; the message says which word is wrong and what would be right. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message, null, false, false);
  }
}
