package org.ringscope.report.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;
import org.ringscope.pipeline.Declared.Severity;
import org.ringscope.report.CaptureSummary;
import org.ringscope.report.CaptureVerdict;
import org.ringscope.report.Finding;
import org.ringscope.report.FindingKind;
import org.ringscope.report.InputFile;

/** The parts of a report that tell of the captures, merged. */
final class CaptureMerge {
  private static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.<String>naturalOrder());

  private static final Comparator<Damage> DAMAGES =
      Comparator.comparingLong(Damage::offset).thenComparing(Damage::message);

  /** Every field takes part: what compares equal is equal, so the order depends on nothing else. */
  private static final Comparator<InputFile> FILES = Comparator.comparing(InputFile::name)
      .thenComparingLong(InputFile::size)
      .thenComparing(InputFile::sha256First, TEXTS)
      .thenComparing(InputFile::sha256Last, TEXTS)
      .thenComparingLong(InputFile::packets)
      .thenComparing(InputFile::damage, Comparator.nullsFirst(DAMAGES));

  private static final Comparator<CaptureInterface> INTERFACES = Comparator.comparing(CaptureInterface::name)
      .thenComparingInt(CaptureInterface::linkType)
      .thenComparingLong(CaptureInterface::snapLength)
      .thenComparingLong(CaptureInterface::ticksPerSecond)
      .thenComparingInt(CaptureInterface::frameCheckSequenceLength);

  private static final Comparator<Finding> FINDINGS = Comparator
      .<Finding, Severity>comparing(finding -> finding.kind().severity(), Comparator.reverseOrder())
      .thenComparing(Finding::kind)
      .thenComparing(Finding::text)
      .thenComparingLong(Finding::count);

  private CaptureMerge() {}

  /** All files, also those that are in both; each different interface once; the span from first to last. */
  static CaptureSummary capture(CaptureSummary a, CaptureSummary b) {
    List<InputFile> files = new ArrayList<>(a.files());
    files.addAll(b.files());
    files.sort(FILES);
    TreeSet<CaptureInterface> interfaces = new TreeSet<>(INTERFACES);
    interfaces.addAll(a.interfaces());
    interfaces.addAll(b.interfaces());
    return new CaptureSummary(
        files,
        Math.addExact(a.packets(), b.packets()),
        Math.addExact(a.bytes(), b.bytes()),
        Math.addExact(a.capturedBytes(), b.capturedBytes()),
        Math.addExact(a.filtered(), b.filtered()),
        either(a.firstNanos(), b.firstNanos(), Math::min),
        either(a.lastNanos(), b.lastNanos(), Math::max),
        List.copyOf(interfaces),
        Math.addExact(a.timeBackwards(), b.timeBackwards()));
  }

  private static @Nullable Long either(@Nullable Long a, @Nullable Long b, LongBinaryOperator choose) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return choose.applyAsLong(a, b);
  }

  /** All findings, each as it was said of its own capture; that one is empty is none once there are packets. */
  static CaptureVerdict verdict(CaptureVerdict a, CaptureVerdict b, long packets) {
    List<Finding> findings = new ArrayList<>(a.findings());
    findings.addAll(b.findings());
    findings.removeIf(finding -> packets > 0 && finding.kind() == FindingKind.EMPTY);
    findings.sort(FINDINGS);
    return CaptureVerdict.of(findings);
  }
}
