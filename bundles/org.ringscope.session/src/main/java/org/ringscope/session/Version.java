package org.ringscope.session;

/** Version of Ringscope, as reports and {@code --version} give it; a test compares it with the build's. */
public final class Version {
  public static final String TEXT = "0.1.0";

  private Version() {}
}
