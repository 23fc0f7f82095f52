package org.ringscope.capture.filter;

import java.io.IOException;

/** A filter expression that can't be compiled: wrong, or nobody here to compile it. The message is for people. */
public final class FilterException extends IOException {
  private static final long serialVersionUID = 1;

  FilterException(String message) {
    super(message);
  }

  FilterException(String message, Throwable cause) {
    super(message, cause);
  }
}
