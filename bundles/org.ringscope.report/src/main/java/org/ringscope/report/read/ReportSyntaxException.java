package org.ringscope.report.read;

import java.io.IOException;
import org.ringscope.report.format.SafeText;

/** Bytes that are no report, or a damaged one; the message names the file and the place, fit for a user. */
public final class ReportSyntaxException extends IOException {
  private static final long serialVersionUID = 1L;

  ReportSyntaxException(String file, String problem) {
    super(SafeText.visible(file) + ": " + SafeText.visible(problem));
  }

  ReportSyntaxException(String file, int line, String problem) {
    super(SafeText.visible(file) + ':' + line + ": " + SafeText.visible(problem));
  }
}
