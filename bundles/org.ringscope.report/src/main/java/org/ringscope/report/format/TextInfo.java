package org.ringscope.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.report.ReplayReport;

/** What {@code info} prints: the verdict on a capture, what it holds, and each limit explained. */
public final class TextInfo implements ReportWriter {
  private final Glyphs glyphs;

  /** @param unicode whether the terminal shows UTF-8; if not, only ASCII is written */
  public TextInfo(boolean unicode) {
    glyphs = unicode ? Glyphs.UNICODE : Glyphs.ASCII;
  }

  @Override
  public void write(ReplayReport report, OutputStream out) throws IOException {
    out.write(format(report).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** The whole text, each line ended by a line feed. */
  public String format(ReplayReport report) {
    var lines = new TextLines(glyphs);
    CaptureText.addHead(lines, report);
    for (CaptureInterface i : report.capture().interfaces()) {
      lines.add("interface", describe(i));
    }
    CaptureText.addContents(lines, report);
    for (var finding : report.verdict().findings()) {
      String count = finding.count() > 0 ? " (" + Quantities.grouped(finding.count()) + ")" : "";
      lines.add("limit", finding.kind().meaning() + count);
    }
    return lines.toString();
  }

  private static String describe(CaptureInterface i) {
    String text = (i.name().isEmpty() ? "" : i.name() + ": ") + linkType(i.linkType());
    text += i.snapLength() == 0 ? ", no snap length" : ", snap length " + Quantities.of(i.snapLength(), "byte");
    text += ", time stamps in " + ticks(i.ticksPerSecond());
    return i.frameCheckSequenceLength() == 0
        ? text
        : text + ", frame check sequence of " + Quantities.of(i.frameCheckSequenceLength(), "byte");
  }

  private static String ticks(long perSecond) {
    if (perSecond == 1_000_000) {
      return "microseconds";
    }
    return perSecond == 1_000_000_000 ? "nanoseconds" : Quantities.of(perSecond, "tick") + " a second";
  }

  private static String linkType(int linkType) {
    String name = switch (linkType) {
      case LinkType.NULL, LinkType.LOOP -> "loopback";
      case LinkType.ETHERNET -> "Ethernet";
      case LinkType.RAW, LinkType.IPV4, LinkType.IPV6 -> "raw IP";
      case LinkType.LINUX_SLL -> "Linux cooked v1";
      case LinkType.LINUX_SLL2 -> "Linux cooked v2";
      default -> "";
    };
    return name.isEmpty() ? "link type " + linkType : name + " (link type " + linkType + ")";
  }
}
