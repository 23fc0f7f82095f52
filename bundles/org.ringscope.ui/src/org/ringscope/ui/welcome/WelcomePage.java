package org.ringscope.ui.welcome;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerService;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.recent.RecentStore;

/** What stands on the welcome page. All of it is reached by keyboard: whatever can be done is a link. */
final class WelcomePage extends Composite {
  private static final int MARGIN = 32;
  private static final int COLUMN_WIDTH = 360;
  private static final int COLUMN_GAP = 48;
  private static final int SECTION_GAP = 18;

  private final IWorkbenchWindow window;
  private final ScrolledComposite scrolled;
  private final Composite content;
  private final Composite recent;
  private List<Path> shown = List.of();

  WelcomePage(Composite parent, IWorkbenchWindow window) {
    super(parent, SWT.NONE);
    this.window = window;
    GridLayoutFactory.fillDefaults().applyTo(this);
    scrolled = new ScrolledComposite(this, SWT.H_SCROLL | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
    content = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(COLUMN_GAP, SECTION_GAP)
        .applyTo(content);
    addTitle();
    Composite start = column();
    addHeading(start, "Start");
    addLink(start, "<a>Open a capture…</a>  (Ctrl+O)", this::openCapture);
    addText(start, "or drop capture files anywhere on this window: pcap and pcapng, also compressed by gzip or zstd.");
    addHeading(start, "Recent");
    recent = new Composite(start, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(recent);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(recent);
    addSamples(column());
    scrolled.setContent(content);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    addRecent();
    layOut();
  }

  private void addTitle() {
    Composite title = new Composite(content, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(title);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
    Label icon = new Label(title, SWT.NONE);
    GridDataFactory.fillDefaults().span(1, 2).applyTo(icon);
    ResourceLocator.imageDescriptorFromBundle("org.ringscope.ui", "icons/ringscope48.png").ifPresent(descriptor -> {
      Image image = descriptor.createImage(getDisplay());
      icon.setImage(image);
      icon.addDisposeListener(event -> image.dispose());
    });
    Label name = new Label(title, SWT.NONE);
    name.setFont(JFaceResources.getHeaderFont());
    name.setText("Ringscope");
    Label purpose = new Label(title, SWT.NONE);
    purpose.setText("replays a capture through a model of a network card and shows where every packet went, and why.");
  }

  private Composite column() {
    Composite column = new Composite(content, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(column);
    GridDataFactory.fillDefaults().hint(COLUMN_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(column);
    return column;
  }

  private void addSamples(Composite column) {
    addHeading(column, "Samples, each with something to find");
    for (Sample sample : Sample.values()) {
      addLink(column, "<a>" + sample.title() + "</a>", () -> new OpenSampleJob(sample, window).schedule());
      addText(column, sample.finding());
    }
  }

  private static void addHeading(Composite parent, String text) {
    Label heading = new Label(parent, SWT.NONE);
    heading.setFont(JFaceResources.getBannerFont());
    heading.setText(text);
    GridDataFactory.fillDefaults().indent(0, parent.getChildren().length > 1 ? SECTION_GAP : 0).applyTo(heading);
  }

  private static void addText(Composite parent, String text) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(text);
    GridDataFactory.fillDefaults().grab(true, false).hint(COLUMN_WIDTH, SWT.DEFAULT).applyTo(label);
  }

  private static Link addLink(Composite parent, String text, Runnable action) {
    Link link = new Link(parent, SWT.NONE);
    link.setText(text);
    GridDataFactory.fillDefaults().indent(0, 4).applyTo(link);
    link.addListener(SWT.Selection, event -> action.run());
    return link;
  }

  /** Shows the recent captures anew, if they are others now. */
  void refresh() {
    if (!RecentStore.files().equals(shown)) {
      for (Control child : recent.getChildren()) {
        child.dispose();
      }
      addRecent();
      layOut();
    }
  }

  private void addRecent() {
    shown = RecentStore.files();
    if (shown.isEmpty()) {
      addText(recent, "Captures that you open will stand here.");
    }
    for (Path file : shown) {
      Path name = file.getFileName();
      String text = name == null ? file.toString() : name.toString();
      Link link =
          addLink(recent, "<a>" + text.replace("&", "&&").replace("<", "‹") + "</a>", () -> openCapture(file));
      link.setToolTipText(file.toString());
    }
  }

  private void openCapture(Path file) {
    CaptureEditor.open(window.getActivePage(), file);
  }

  private void openCapture() {
    try {
      window.getService(IHandlerService.class).executeCommand("org.ringscope.ui.openCapture", null);
    } catch (CommandException e) {
      throw new IllegalStateException("The command that opens captures is missing.", e);
    }
  }

  private void layOut() {
    scrolled.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    layout(true, true);
  }
}
