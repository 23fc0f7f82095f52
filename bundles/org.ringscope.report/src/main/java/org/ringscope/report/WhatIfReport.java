package org.ringscope.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What variants of a scenario came to.
 *
 * @param toolVersion version of the program
 * @param captures names of the captures, as given
 * @param variants in the order given, or by size where the smallest was looked for
 * @param found place of the variant that was looked for, or -1
 * @param calibration the host that reproduces real drops, or null if not wanted
 * @param remarks what a reader has to know to read the numbers rightly
 */
public record WhatIfReport(
    String toolVersion,
    List<String> captures,
    List<VariantResult> variants,
    int found,
    @Nullable CalibrationResult calibration,
    List<String> remarks) {
  public WhatIfReport {
    captures = List.copyOf(captures);
    variants = List.copyOf(variants);
    remarks = List.copyOf(remarks);
  }
}
