package org.ringscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The sources that the tests run in, for tests of what stands in build files rather than in byte code. */
final class Checkout {
  /** The modules of the parent of the plain jars that are jars of ours; benchmarks and ui bundles are not. */
  static final List<String> PLAIN_JARS =
      List.of("packet", "pipeline", "capture", "nic", "stack", "report", "session", "cli", "view");

  private Checkout() {}

  /** The folder with the bundles, looked for from the working directory upwards. */
  static Path bundles() throws IOException {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("bundles/pom.xml"))) {
        return folder.resolve("bundles");
      }
    }
    throw new IOException("no bundles/pom.xml above " + Path.of("").toAbsolutePath() + "; run the tests in a checkout");
  }

  static Path pomOf(String jar) throws IOException {
    return bundles().resolve("org.ringscope." + jar).resolve("pom.xml");
  }

  /** The root element of an XML file. */
  static Element xml(Path file) throws IOException {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Every element of that name at any depth below, in the order of the file. */
  static List<Element> elements(Element root, String name) {
    var found = new ArrayList<Element>();
    var nodes = root.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  /** The text of the direct child of that name. */
  static Optional<String> text(Element parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        return Optional.of(element.getTextContent().strip());
      }
    }
    return Optional.empty();
  }
}
