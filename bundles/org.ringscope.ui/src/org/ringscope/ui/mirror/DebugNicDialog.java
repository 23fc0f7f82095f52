package org.ringscope.ui.mirror;

import org.eclipse.jface.dialogs.IDialogConstants;
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
import org.ringscope.ui.OnScreen;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.mirror.DebugNicForm;
import org.ringscope.view.mirror.DebugNicSetup;

/** Asks what a debug virtual NIC mirrors and where it comes out. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
final class DebugNicDialog extends TitleAreaDialog {
  private static final String MESSAGE = "Its packets come from the rings of the model; the first destination's counters"
      + " stay as they are unless it diverts.";

  private final String title;
  private final DebugNicSetup first;
  private final DebugNicForm form;
  private DebugNicFields fields;
  private FilterCheckJob filterCheck;
  private String checkedFilter = "";
  private @Nullable String filterProblem;
  private DebugNicSetup answer;

  /** @param edited whether {@code nic} is one that is there already */
  DebugNicDialog(Shell parent, CaptureReplay capture, DebugNicSetup nic, boolean edited) {
    super(parent);
    title = edited ? "Edit Debug vNIC" : "Add Debug vNIC";
    first = nic;
    answer = nic;
    form = new DebugNicForm(capture, edited ? nic.name() : "");
    setShellStyle(getShellStyle() | SWT.RESIZE);
    setHelpAvailable(false);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    setTitle(title);
    setMessage(MESSAGE);
    Composite grid = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(DebugNicFields.COLUMNS).applyTo(grid);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
    filterCheck = new FilterCheckJob(form, OnScreen.of(grid, this::takeFilter));
    grid.addDisposeListener(event -> filterCheck.wantNothing());
    fields = new DebugNicFields(grid, form, first, this::check);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    check();
  }

  private void takeFilter(FilterCheckJob.Checked checked) {
    checkedFilter = checked.filter();
    filterProblem = checked.problem();
    check();
  }

  /** Shows what is wrong, and allows to go on where nothing is, once the filter was looked at. */
  private void check() {
    Button ok = getButton(IDialogConstants.OK_ID);
    if (ok == null) {
      return;
    }
    answer = fields.nic();
    boolean checked = answer.filter().equals(checkedFilter);
    if (!checked) {
      filterCheck.want(answer.filter());
    }
    String problem = form.problem(answer);
    String shown = problem == null && checked ? filterProblem : problem;
    setErrorMessage(shown);
    ok.setEnabled(shown == null && checked);
  }

  /** What was asked for, once the dialog was closed by OK. */
  DebugNicSetup nic() {
    return answer;
  }
}
