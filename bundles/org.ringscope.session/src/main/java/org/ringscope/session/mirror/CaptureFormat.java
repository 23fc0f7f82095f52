package org.ringscope.session.mirror;

import java.nio.file.Path;
import java.util.Locale;

/** How frames are written. */
public enum CaptureFormat {
  /** With interfaces, rings and whatever else the card knows. */
  PCAPNG,
  /** With nanoseconds; for programs that read nothing newer. All frames have one link type. */
  PCAP;

  /** By the file's name: {@code .pcap} and {@code .cap} are pcap, all else is pcapng. */
  static CaptureFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".pcap") || name.endsWith(".cap") ? PCAP : PCAPNG;
  }
}
