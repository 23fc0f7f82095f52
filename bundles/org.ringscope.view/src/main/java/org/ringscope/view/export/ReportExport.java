package org.ringscope.view.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.format.AtomicFile;
import org.ringscope.report.format.ReportFormat;

/** Writes a report to a file, as the command line does. */
public final class ReportExport {
  private ReportExport() {}

  /**
   * Writes the report; the file appears whole or not at all.
   *
   * @param canceled asked often whether to stop
   * @return whether the file was written; else it was canceled
   * @throws IOException if it can't be written, in words for people
   */
  public static boolean write(ReplayReport report, ReportFormat format, Path file, BooleanSupplier canceled)
      throws IOException {
    try {
      AtomicFile.replace(file, out -> {
        format.writer().write(report, new Cancelable(out, canceled));
        requireWanted(canceled);
      });
      return true;
    } catch (IOException e) {
      if (e.getCause() instanceof Canceled) {
        return false;
      }
      throw e;
    }
  }

  private static void requireWanted(BooleanSupplier canceled) throws Canceled {
    if (canceled.getAsBoolean()) {
      throw new Canceled();
    }
  }

  /** The user no longer wants the file. */
  private static final class Canceled extends InterruptedIOException {
    private static final long serialVersionUID = 1;

    Canceled() {
      super("canceled");
    }
  }

  /** Fails as soon as nobody wants the rest. */
  private static final class Cancelable extends FilterOutputStream {
    private final BooleanSupplier canceled;

    Cancelable(OutputStream out, BooleanSupplier canceled) {
      super(out);
      this.canceled = canceled;
    }

    @Override
    public void write(int b) throws IOException {
      requireWanted(canceled);
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      requireWanted(canceled);
      out.write(bytes, offset, length);
    }
  }
}
