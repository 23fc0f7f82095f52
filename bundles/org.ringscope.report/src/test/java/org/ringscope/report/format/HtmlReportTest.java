package org.ringscope.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.ringscope.report.Counts;
import org.ringscope.report.ReplayReport;
import org.ringscope.report.RingPalette;
import org.ringscope.report.RingResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Read by the JDK's XML parser: the page is well-formed XML as well as HTML. */
class HtmlReportTest {
  private static final Set<String> ELEMENTS = Set.of(
      "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "dl", "dt", "dd", "table", "thead", "tbody",
      "tr", "th",
      "td", "ul", "li", "svg", "rect", "text", "line");
  private static final Set<String> ATTRIBUTES = Set.of(
      "lang", "charset", "http-equiv", "content", "name", "class", "id", "role", "aria-labelledby", "viewBox", "x", "y",
      "x1", "x2",
      "y1", "y2", "width", "height", "fill", "xmlns");

  @Test
  void writesWhatAPersonExpects() throws IOException {
    GoldenFile.assertWrites("typical.html", new HtmlReport(), SampleReports.typical());
  }

  @Test
  void aHostThatTakesTimeShowsItsInterruptsAndWhereSettingsComeFrom() throws IOException {
    String page = page(SampleReports.served());
    assertTrue(page.contains("Interrupts</th><th class=\"n\">Polls</th><th class=\"n\">Most waiting</th>"), page);
    assertTrue(page.contains("<td class=\"n\">70</td><td class=\"n\">80</td><td class=\"n\">512</td>"), page);
    assertTrue(page.contains("<dt>Settings from</dt><dd>rings 8 (ethtool -l), ring-size 1024 (ethtool -g)"), page);
    assertFalse(page(SampleReports.typical()).contains("Interrupts"));
  }

  private static String page(ReplayReport report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlReport().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyRingHasABarInItsColour() throws Exception {
    var bars = rectangles(SampleReports.typical(), 0).stream()
        .filter(rect -> rect.getAttribute("class").equals("bar"))
        .map(rect -> rect.getAttribute("fill"))
        .toList();
    assertEquals(
        List.of(RingPalette.css(0), RingPalette.css(1), RingPalette.css(2), RingPalette.css(3),
        RingPalette.css(0)), bars);
  }

  @Test
  void barsAreAsLongAsTheirCountsAndDrops() throws Exception {
    // 440 units stand for 9,503 packets: rx0's 8,000 and its 1,503 drops, 1,500, 0, 450 and 37 drops, 500.
    assertEquals(List.of(370, 70, 69, 0, 21, 2, 23), widths(SampleReports.typical(), 0));
    // And for 1,500 drops: rx0's 3 with a wrong checksum and its 1,500, rx3's 37, and 10 above the MTU.
    assertEquals(List.of(1, 440, 11, 3), widths(SampleReports.typical(), 1));
  }

  @Test
  void manyRingsAreDrawnAsSeveralPicturesThatFitOnPaper() throws Exception {
    var charts = charts(SampleReports.large());
    // 128 rings by 30: four full pictures and one of eight.
    assertEquals(5, charts.size());
    assertEquals("0 0 860 784", charts.getFirst().getAttribute("viewBox"));
    assertEquals("0 0 860 212", charts.getLast().getAttribute("viewBox"));
  }

  @Test
  void lengthsAreDrawnWhereTheyWereCounted() throws Exception {
    var ring = new RingResult(0, "eth0", RingResult.Direction.RECEIVE, 4, 400, 400, Counts.none(), true, null,
        Counts.copy(Map.of("size_64", 3L, "size_65_127", 1L)), 0);
    var report = withRings(SampleReports.empty(), List.of(ring));
    // Eight classes of RFC 2819, the fullest as long as a bar can be.
    assertEquals(List.of(0, 440, 147, 0, 0, 0, 0, 0), widths(report, 1));
    assertEquals(1, charts(SampleReports.empty()).size(), "nothing counted, nothing drawn");
  }

  @Test
  void theSummarySaysInPlainWordsWhatTheTablesSay() throws Exception {
    // 11,490 packets were meant for the four receive rings: 9,503 of them, or 82.7 %, for ring 0.
    assertEquals(
        List.of(
            "Ring 0 took 82.7% of the 11,490 received packets, 3.3 times its even share among 4 rings.",
            "1,550 packets (12.9%) were dropped: 1,537 because the 1,024 descriptors of a receive ring were full "
                + "(97.6% of them at ring 0), 10 by above_mtu, 3 by bad_checksum.",
            "The largest flow, tcp4 10.0.0.1:1234 > 10.0.0.2:443, made 50.0% of all packets and went to rx0."),
        summary(SampleReports.typical()));
    assertEquals(List.of("No packet came to a receive ring."), summary(SampleReports.empty()));
  }

  private static List<String> summary(ReplayReport report) throws Exception {
    var list = elements(report, "ul").getFirst();
    assertEquals("summary", list.getAttribute("class"));
    return list.getTextContent().strip().lines().toList();
  }

  private static ReplayReport withRings(ReplayReport report, List<RingResult> rings) {
    return new ReplayReport(report.toolVersion(), report.scenario(), report.capture(), report.verdict(), rings,
        report.deviceDrops(), report.totals(), report.protocols(), report.marks(), report.stages(), report.flows());
  }

  private static List<Element> charts(ReplayReport report) throws Exception {
    return elements(report, "svg").stream().filter(svg -> svg.getAttribute("class").equals("chart")).toList();
  }

  private static List<Element> rectangles(ReplayReport report, int chart) throws Exception {
    var rectangles = new ArrayList<Element>();
    var nodes = charts(report).get(chart).getElementsByTagName("rect");
    for (int i = 0; i < nodes.getLength(); i++) {
      rectangles.add((Element) nodes.item(i));
    }
    return rectangles;
  }

  private static List<Integer> widths(ReplayReport report, int chart) throws Exception {
    return rectangles(report, chart).stream().map(rect -> Integer.parseInt(rect.getAttribute("width"))).toList();
  }

  @Test
  void nothingIsLoadedAndNothingRuns() throws Exception {
    String page = GoldenFile.written(new HtmlReport(), SampleReports.with(SampleReports.HOSTILE));
    assertFalse(page.contains("<script"));
    assertFalse(page.contains("url("));
    assertFalse(page.replace("http://www.w3.org/2000/svg", "").contains("://"));
    assertOnlyPlainMarkup(document(page));
  }

  @Test
  void outsideTextIsShownNotObeyed() throws Exception {
    var cells = elements(SampleReports.with("<b onclick='x()'>\"&amp;\u202E"), "td");
    assertTrue(cells.stream().anyMatch(cell -> cell.getTextContent().equals("<b onclick='x()'>\"&amp;\\u202e")));
  }

  @Provide
  Arbitrary<String> texts() {
    return HostileTexts.any();
  }

  @Property(tries = 200)
  void anyTextKeepsThePageWellFormed(@ForAll("texts") String text) throws Exception {
    assertOnlyPlainMarkup(document(GoldenFile.written(new HtmlReport(), SampleReports.with(text))));
  }

  @Test
  void everySampleIsWellFormed() throws Exception {
    for (ReplayReport report : List.of(SampleReports.typical(), SampleReports.empty(), SampleReports.large())) {
      assertOnlyPlainMarkup(document(GoldenFile.written(new HtmlReport(), report)));
    }
  }

  private static void assertOnlyPlainMarkup(Document document) {
    var elements = new TreeSet<String>();
    var attributes = new TreeSet<String>();
    for (Element element : all(document, "*")) {
      elements.add(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        attributes.add(element.getAttributes().item(i).getNodeName());
      }
    }
    elements.removeAll(ELEMENTS);
    attributes.removeAll(ATTRIBUTES);
    assertTrue(elements.isEmpty(), elements::toString);
    assertTrue(attributes.isEmpty(), attributes::toString);
  }

  private static List<Element> elements(ReplayReport report, String name) throws Exception {
    return all(document(GoldenFile.written(new HtmlReport(), report)), name);
  }

  private static List<Element> all(Document document, String name) {
    var found = new ArrayList<Element>();
    var nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static Document document(String page) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }
}
