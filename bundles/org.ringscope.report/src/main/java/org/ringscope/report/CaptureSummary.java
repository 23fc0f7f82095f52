package org.ringscope.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Damage;

/**
 * What was read: one or more capture files, merged by time.
 *
 * @param files the files, in the order they were given
 * @param packets packets read, those that a filter took out included
 * @param bytes their original lengths without frame check sequence (tshark's frame.len)
 * @param capturedBytes the bytes of them that the files hold
 * @param filtered packets taken out before the card by filter or time range
 * @param firstNanos time of the first packet in nanoseconds since 1970, or null if there is none
 * @param lastNanos time of the last packet in nanoseconds since 1970, or null if there is none
 * @param interfaces interfaces captured on, in order of appearance
 * @param timeBackwards packets recorded as earlier than their predecessor
 */
public record CaptureSummary(
    List<InputFile> files,
    long packets,
    long bytes,
    long capturedBytes,
    long filtered,
    @Nullable Long firstNanos,
    @Nullable Long lastNanos,
    List<CaptureInterface> interfaces,
    long timeBackwards) {
  public CaptureSummary {
    files = List.copyOf(files);
    interfaces = List.copyOf(interfaces);
    Counts.check("packets", packets);
    Counts.check("bytes", bytes);
    Counts.check("captured_bytes", capturedBytes);
    Counts.check("filtered", filtered);
    Counts.check("time_backwards", timeBackwards);
  }

  /** The file's name as given; several names are joined by ", ". */
  public String file() {
    return files.stream().map(InputFile::name).collect(Collectors.joining(", "));
  }

  /** The first file's damage, or null if every file was read to its end. */
  public @Nullable Damage damage() {
    return files.stream().filter(f -> f.damage() != null).findFirst().map(InputFile::damage).orElse(null);
  }

  /** Time of the first packet as decimal seconds, such as {@code 1491516383.915793000}, or null. */
  public @Nullable String first() {
    return firstNanos == null ? null : EpochTime.seconds(firstNanos);
  }

  /** Time of the last packet as decimal seconds, or null. */
  public @Nullable String last() {
    return lastNanos == null ? null : EpochTime.seconds(lastNanos);
  }
}
