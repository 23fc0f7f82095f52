package org.ringscope.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.NullUnmarked;

/** The help page: read-only text that can be searched, selected and read aloud. */
// The workbench makes parts without arguments and fills them later: init(), then createPartControl().
@NullUnmarked
public final class HelpView extends ViewPart {
  public static final String ID = "org.ringscope.ui.helpView";

  private static final int MARGIN = 12;
  private static final String HEADING = "# ";

  private StyledText text;

  @Override
  public void createPartControl(Composite parent) {
    text = new StyledText(parent, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
    text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
    text.setCaret(null);
    show(page().split("\n", -1), JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
  }

  /** All at once: each text that is appended has the whole view measured again. */
  private void show(String[] lines, Font headings) {
    StringBuilder shown = new StringBuilder();
    List<StyleRange> styles = new ArrayList<>();
    for (String line : lines) {
      boolean heading = line.startsWith(HEADING);
      String said = heading ? line.substring(HEADING.length()) : line;
      if (heading && !said.isEmpty()) {
        StyleRange style = new StyleRange(shown.length(), said.length(), null, null);
        style.font = headings;
        styles.add(style);
      }
      shown.append(said).append('\n');
    }
    text.setText(shown.toString());
    text.setStyleRanges(styles.toArray(StyleRange[]::new));
  }

  private static String page() {
    try (InputStream in = HelpView.class.getResourceAsStream("help.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("${keys}", KeyList.text());
    } catch (IOException e) {
      throw new UncheckedIOException("The help page can't be read from the bundle.", e);
    }
  }

  @Override
  public void setFocus() {
    text.setFocus();
  }
}
