package org.ringscope.cli;

import java.io.PrintWriter;
import org.ringscope.session.Progress;

/** The progress of a live capture, which ends when somebody has enough of it. */
final class LiveProgress implements Progress, AutoCloseable {
  private final PrintWriter err;
  private final String interfaceName;
  private final TerminalProgress shown;
  private volatile boolean enough;

  LiveProgress(PrintWriter err, String interfaceName) {
    this.err = err;
    this.interfaceName = interfaceName;
    shown = new TerminalProgress(err);
  }

  @Override
  public void opened() {
    err.println("ringscope: capturing on " + interfaceName + "; Ctrl-C ends it");
  }

  @Override
  public void read(long bytes, long size) {
    shown.read(bytes, size);
  }

  void end() {
    enough = true;
  }

  @Override
  public boolean isEnough() {
    return enough;
  }

  @Override
  public boolean isCanceled() {
    return false;
  }

  @Override
  public void close() {
    shown.close();
  }
}
