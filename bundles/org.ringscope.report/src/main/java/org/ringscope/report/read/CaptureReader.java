package org.ringscope.report.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.CaptureVerdict;
import org.ringscope.report.Finding;
import org.ringscope.report.FindingKind;
import org.ringscope.report.InputFile;

/** The parts of a report that tell of the capture itself. */
final class CaptureReader {
  private static final Pattern TIME = Pattern.compile("-?[0-9]{1,10}\\.[0-9]{9}");
  private static final int NANO_DIGITS = 9;

  private CaptureReader() {}

  static CaptureSummary capture(JsonObject from) throws ReportSyntaxException {
    List<InputFile> files = new ArrayList<>();
    for (JsonObject file : from.objects("files")) {
      files.add(new InputFile(file.text("file"), file.count("size"), file.textOrNull("sha256_first_mib"),
          file.textOrNull("sha256_last_mib"), file.count("packets"), damage(file)));
    }
    List<CaptureInterface> interfaces = new ArrayList<>();
    for (JsonObject i : from.objects("interfaces")) {
      interfaces.add(new CaptureInterface(i.text("name"), i.number("link_type"), i.count("snap_length"),
          i.count("ticks_per_second"), i.number("fcs_length")));
    }
    return new CaptureSummary(files, from.count("packets"), from.count("bytes"), from.count("captured_bytes"),
        from.count("filtered"), time(from, "first"), time(from, "last"), interfaces, from.count("time_backwards"));
  }

  private static @Nullable Damage damage(JsonObject file) throws ReportSyntaxException {
    if (!file.has("damage")) {
      return null;
    }
    JsonObject damage = file.object("damage");
    return new Damage(
        damage.wholeNumber("offset", Damage.UNKNOWN_OFFSET, Long.MAX_VALUE), damage.text("message"));
  }

  /** Nanoseconds since 1970 of decimal seconds, which always have nine decimals. */
  private static @Nullable Long time(JsonObject from, String name) throws ReportSyntaxException {
    String text = from.textOrNull(name);
    if (text == null) {
      return null;
    }
    try {
      if (TIME.matcher(text).matches()) {
        return new BigDecimal(text).movePointRight(NANO_DIGITS).longValueExact();
      }
    } catch (ArithmeticException beyond) {
      throw from.wrong(name, "a time that 64 bits of nanoseconds hold, not " + text);
    }
    throw from.wrong(name, "decimal seconds since 1970 with nine decimals, or null");
  }

  static CaptureVerdict verdict(JsonObject from) throws ReportSyntaxException {
    List<Finding> findings = new ArrayList<>();
    for (JsonObject finding : from.objects("findings")) {
      findings.add(new Finding(kind(finding), finding.count("count"), finding.text("text")));
    }
    return new CaptureVerdict(from.text("text"), findings);
  }

  private static FindingKind kind(JsonObject finding) throws ReportSyntaxException {
    String id = finding.text("kind");
    for (FindingKind kind : FindingKind.values()) {
      if (kind.id().equals(id)) {
        return kind;
      }
    }
    throw finding.wrong("kind", "a finding that this version of ringscope knows, not \"" + id + '"');
  }
}
