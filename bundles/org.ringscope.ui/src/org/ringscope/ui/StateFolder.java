package org.ringscope.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What the platform keeps in a workbench's folder, looked at before it is trusted. What is broken is set aside under a
 * new name, never deleted.
 *
 * <p>A file says that a start is under way; found at the next start, it tells that the one before never got to its
 * window, so that its state may be the reason.
 */
public final class StateFolder {
  private final Path metadata;
  private final Path starting;

  /** @param folder the workbench's, locked by this process */
  public StateFolder(Path folder) {
    metadata = folder.resolve(".metadata");
    starting = metadata.resolve(".ringscope-starting");
  }

  /**
   * Sets aside what is broken and notes that a start is under way. The folder has to be locked.
   *
   * @return what was set aside and why, for the user
   * @throws IOException if the folder can't be written
   */
  public Optional<String> mend() throws IOException {
    Path state = metadata.resolve(".plugins");
    Path layout = state.resolve("org.eclipse.e4.workbench").resolve("workbench.xmi");
    Optional<String> notice = Optional.empty();
    if (Files.exists(starting) && Files.exists(state)) {
      notice = Optional.of("The last start did not get as far as its window. In case its state was the reason, this one"
          + " began anew; the old state was kept as\n\n" + setAside(state));
    } else if (Files.exists(layout) && !isXml(layout)) {
      notice = Optional.of("The layout of the window could not be read, so this is the first one again."
              + " The old file was"
          + " kept as\n\n" + setAside(layout));
    }
    Files.createDirectories(metadata);
    Files.writeString(starting, "");
    return notice;
  }

  /** Notes that the window is there. */
  public void started() throws IOException {
    Files.deleteIfExists(starting);
  }

  /**
   * Gives a file or folder a new name beside its old one.
   *
   * @return the new name
   */
  static Path setAside(Path broken) throws IOException {
    for (int n = 1; ; n++) {
      Path aside = broken.resolveSibling(broken.getFileName() + ".broken-" + n);
      if (!Files.exists(aside)) {
        return Files.move(broken, aside);
      }
    }
  }

  /** Whether the file is well-formed: one half-written, or filled with zeros when the power failed, is not. */
  private static boolean isXml(Path file) {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(file.toFile(), new DefaultHandler());
      return true;
    } catch (SAXException | IOException broken) {
      return false;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("No XML parser in this Java.", e);
    }
  }
}
