package org.ringscope.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a capture can and cannot tell.
 *
 * @param text one line for people
 * @param findings what it rests on, gravest first
 */
public record CaptureVerdict(String text, List<Finding> findings) {
  public CaptureVerdict {
    findings = List.copyOf(findings);
  }

  /** A verdict whose line names each finding, gravest first (equal ones in declared order). */
  public static CaptureVerdict of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return new CaptureVerdict("Whole packets in order of time: counts, spread and timing can be told.", findings);
    }
    var sorted = findings.stream()
        .sorted((a, b) -> {
          int bySeverity = b.kind().severity().compareTo(a.kind().severity());
          return bySeverity != 0 ? bySeverity : a.kind().compareTo(b.kind());
        })
        .toList();
    return new CaptureVerdict(sorted.stream().map(Finding::text).collect(Collectors.joining("; ", "", ".")), sorted);
  }
}
