package org.ringscope.ui.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.NullUnmarked;
import org.ringscope.session.LiveInput;
import org.ringscope.ui.OnScreen;
import org.ringscope.view.live.CaptureRecording;
import org.ringscope.view.live.LiveQuestion;

/** Asks on which network interface to capture, what and how long, or from which server. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
final class InterfaceDialog extends TitleAreaDialog {
  static final String TITLE = "Capture from Interface";

  private static final int COLUMNS = 3;
  private static final int MOST_SECONDS = 86_400;
  private static final int LIST_HEIGHT = 140;
  private static final int LIST_WIDTH = 460;

  private final Path folder;
  private org.eclipse.swt.widgets.List interfaces;
  private Text filter;
  private Spinner seconds;
  private Text server;
  private CaptureRecording recording;

  /** @param folder of the files that captures are kept in */
  InterfaceDialog(Shell parent, Path folder) {
    super(parent);
    this.folder = folder;
    setShellStyle(getShellStyle() | SWT.RESIZE);
    setHelpAvailable(false);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(TITLE);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle(TITLE);
    setMessage("What is captured shows as it comes, until you stop it, and is kept in a file.");
    Composite grid = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(grid);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
    interfaces = new org.eclipse.swt.widgets.List(grid, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).hint(LIST_WIDTH, LIST_HEIGHT).applyTo(interfaces);
    interfaces.addListener(SWT.Selection, event -> check());
    interfaces.addListener(SWT.DefaultSelection, event -> okPressed());
    new Label(grid, SWT.NONE).setText("&Filter:");
    filter = new Text(grid, SWT.BORDER | SWT.SINGLE);
    filter.setMessage("tcp port 443, as tcpdump takes it; empty for all");
    GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(filter);
    new Label(grid, SWT.NONE).setText("&Stop after:");
    seconds = new Spinner(grid, SWT.BORDER);
    seconds.setValues(0, 0, MOST_SECONDS, 0, 1, 10);
    new Label(grid, SWT.NONE).setText("seconds; 0 for when you stop it");
    new Label(grid, SWT.NONE).setText("&Or from:");
    server = new Text(grid, SWT.BORDER | SWT.SINGLE);
    server.setMessage("tcp://HOST:PORT, a server that sends a capture (PCAP-over-IP)");
    GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS - 1, 1).applyTo(server);
    server.addListener(SWT.Modify, event -> check());
    listInterfaces(grid);
    return area;
  }

  private void listInterfaces(Composite grid) {
    var found = OnScreen.<List<String>>of(grid, this::show);
    var failed = OnScreen.<String>of(grid, this::setErrorMessage);
    Job.createSystem("Listing network interfaces", (ICoreRunnable) monitor -> {
      try {
        found.accept(LiveInput.interfaces());
      } catch (IOException e) {
        failed.accept(String.valueOf(e.getMessage()));
      }
    }).schedule();
  }

  private void show(List<String> names) {
    interfaces.setItems(names.toArray(String[]::new));
    if (!names.isEmpty()) {
      interfaces.select(0);
    }
    check();
  }

  private void check() {
    boolean ofServer = !server.getText().isBlank();
    for (Control control : new Control[] {interfaces, filter, seconds}) {
      control.setEnabled(!ofServer);
    }
    String problem = ofServer ? LiveQuestion.serverProblem(server.getText().strip()) : null;
    setErrorMessage(problem);
    Button ok = getButton(IDialogConstants.OK_ID);
    if (ok != null) {
      ok.setEnabled(ofServer ? problem == null : interfaces.getSelectionIndex() >= 0);
    }
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, "&Capture", true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    check();
  }

  @Override
  protected void okPressed() {
    String from = server.getText().strip();
    int selected = interfaces.getSelectionIndex();
    if (!from.isEmpty()) {
      recording = CaptureRecording.ofServer(from, folder);
    } else if (selected >= 0) {
      LiveInput input = LiveQuestion.input(interfaces.getItem(selected), seconds.getSelection());
      String wanted = filter.getText().strip();
      recording = CaptureRecording.of(input, wanted.isEmpty() ? null : wanted, folder);
    } else {
      return;
    }
    super.okPressed();
  }

  /** What was asked for, once the dialog was closed by Capture. */
  CaptureRecording recording() {
    return recording;
  }
}
