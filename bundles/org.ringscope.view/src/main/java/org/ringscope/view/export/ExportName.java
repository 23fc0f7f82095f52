package org.ringscope.view.export;

import java.nio.file.Path;
import java.util.Locale;
import org.ringscope.report.format.ReportFormat;

/** Names that are proposed for files, and endings that fit what is written into them. */
public final class ExportName {
  /** What files of packets end with. */
  public static final String PCAPNG = ".pcapng";

  private static final String[] COMPRESSED = {".gz", ".zst"};
  private static final String[] CAPTURES = {".pcapng", ".pcap", ".cap", ".dmp"};

  private ExportName() {}

  /** A report's name beside the capture: {@code web.pcap.gz} gives {@code web.json}. */
  public static Path ofReport(Path capture, ReportFormat format) {
    return capture.resolveSibling(stem(capture) + "." + format.ending());
  }

  /** A name beside the capture for some of its packets: {@code web.pcap} gives {@code web-packets.pcapng}. */
  public static Path ofPackets(Path capture) {
    return beside(capture, "-packets" + PCAPNG);
  }

  /** The capture's name with another end: {@code web.pcap} and {@code -paths.dot} give {@code web-paths.dot}. */
  public static Path beside(Path capture, String end) {
    return capture.resolveSibling(stem(capture) + end);
  }

  /** The same name with the ending of another format; a name without any known ending gets one. */
  public static String withEnding(String file, ReportFormat format) {
    for (ReportFormat known : ReportFormat.values()) {
      String ending = "." + known.ending();
      if (endsWith(file, ending)) {
        return file.substring(0, file.length() - ending.length()) + "." + format.ending();
      }
    }
    return file + "." + format.ending();
  }

  private static String stem(Path capture) {
    String name = String.valueOf(capture.getFileName());
    return without(without(name, COMPRESSED), CAPTURES);
  }

  private static String without(String name, String... endings) {
    for (String ending : endings) {
      if (endsWith(name, ending) && name.length() > ending.length()) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  private static boolean endsWith(String name, String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
