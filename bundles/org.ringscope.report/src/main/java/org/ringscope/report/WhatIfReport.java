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
 * @param sources where settings come from that were taken over from a machine's dumps and are the same in all variants
 */
public record WhatIfReport(
    String toolVersion,
    List<String> captures,
    List<VariantResult> variants,
    int found,
    @Nullable CalibrationResult calibration,
    List<String> remarks,
    List<SettingSource> sources) {
  public WhatIfReport {
    captures = List.copyOf(captures);
    variants = List.copyOf(variants);
    remarks = List.copyOf(remarks);
    sources = List.copyOf(sources);
  }

  public WhatIfReport withSources(List<SettingSource> known) {
    return new WhatIfReport(toolVersion, captures, variants, found, calibration, remarks, known);
  }
}
