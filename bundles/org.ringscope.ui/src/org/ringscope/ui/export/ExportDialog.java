package org.ringscope.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.preferences.Preferences;

/** Asks what to export and into which file; asks again before a file is overwritten. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
abstract class ExportDialog extends TitleAreaDialog {
  private static final int COLUMNS = 3;

  private final String title;
  private final String message;
  private FileField field;
  private @Nullable Path chosen;

  ExportDialog(Shell parent, String title, String message) {
    super(parent);
    this.title = title;
    this.message = message;
    setShellStyle(getShellStyle() | SWT.RESIZE);
    setHelpAvailable(false);
  }

  /** Adds what is to be asked beside the file name, in a grid of three columns. */
  abstract void addQuestions(Composite grid);

  /** The file name proposed. */
  abstract String proposal();

  /** What is wrong with the answers, or null. */
  abstract @Nullable String answersProblem();

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle(title);
    setMessage(message);
    Composite grid = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(grid);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
    addQuestions(grid);
    field = new FileField(grid, proposal(), this::check);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, "&Export", true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    check();
  }

  /** Shows what is wrong, and allows to go on where nothing is. */
  final void check() {
    Button export = getButton(IDialogConstants.OK_ID);
    if (export != null) {
      String problem = answersProblem();
      problem = problem == null ? field.problem() : problem;
      setErrorMessage(problem);
      export.setEnabled(problem == null);
    }
  }

  final FileField field() {
    return field;
  }

  /** The file to write, once the dialog was closed by Export. */
  final Path file() {
    return Objects.requireNonNull(chosen);
  }

  @Override
  protected void okPressed() {
    Path file = field.file();
    if (!Files.exists(file) || mayOverwrite(file)) {
      chosen = file;
      super.okPressed();
    }
  }

  private boolean mayOverwrite(Path file) {
    return !Preferences.asksBeforeOverwriting()
        || MessageDialog.openQuestion(getShell(), title, file + " exists already. Overwrite it?");
  }
}
