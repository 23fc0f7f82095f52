package org.ringscope.ui.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.MultiPageEditorPart;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;
import org.ringscope.ui.OnScreen;
import org.ringscope.ui.capture.CaptureEditor;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.ScenarioBeside;
import org.ringscope.view.scenario.ScenarioCheck;
import org.ringscope.view.scenario.ScenarioDraft;
import org.ringscope.view.scenario.ScenarioStore;

/** A scenario file as a form and as text. Saved, it replays the open capture that it stands beside. */
// The workbench makes parts without arguments and fills them later: init(), then createPages().
@NullUnmarked
public final class ScenarioEditor extends MultiPageEditorPart {
  public static final String ID = "org.ringscope.ui.scenarioEditor";

  private static final String UNDO = "org.eclipse.ui.edit.undo";
  private static final String REDO = "org.eclipse.ui.edit.redo";

  private Path file;
  private ScenarioDraft draft;
  private FormPage form;
  private TextPage text;
  private CheckJob check;

  /** Opens the file that stands beside a capture; if there is none yet, with the card of the moment. */
  static void open(IWorkbenchPage page, CaptureReplay capture) throws PartInitException {
    Path file = ScenarioBeside.fileBeside(capture.file());
    page.openEditor(new ScenarioInput(file, ScenarioStore.template(capture.scenario())), ID);
  }

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    if (!(input instanceof ScenarioInput scenario)) {
      throw new PartInitException("Not a scenario file: " + input.getName());
    }
    super.init(site, input);
    setPartName(input.getName());
    file = scenario.file();
    try {
      draft = new ScenarioDraft(ScenarioStore.read(file));
    } catch (IOException wrong) {
      throw new PartInitException(String.valueOf(wrong.getMessage()), wrong);
    }
    if (!scenario.exists()) {
      draft.change(scenario.template());
    }
  }

  @Override
  protected void createPages() {
    // The dark theme gives its ground to what lies in a plain composite, not to what lies in a folder of pages.
    Composite ground = new Composite(getContainer(), SWT.NONE);
    ground.setLayout(new FillLayout());
    ScrolledComposite scroller = new ScrolledComposite(ground, SWT.V_SCROLL);
    form = new FormPage(scroller, draft);
    scroller.setContent(form);
    scroller.setExpandHorizontal(true);
    scroller.setExpandVertical(true);
    scroller.setMinHeight(form.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    setPageText(addPage(ground), "Form");
    text = new TextPage(getContainer(), draft);
    setPageText(addPage(text), "Text");
    check = new CheckJob(OnScreen.of(text, this::show));
    draft.addListener(this::changed);
    changed();
    IHandlerService handlers = getSite().getService(IHandlerService.class);
    handlers.activateHandler(UNDO, new DraftHandler(draft, draft::canUndo, draft::undo));
    handlers.activateHandler(REDO, new DraftHandler(draft, draft::canRedo, draft::redo));
  }

  private void changed() {
    form.refresh();
    text.refresh();
    check.want(draft.text());
    firePropertyChange(PROP_DIRTY);
  }

  private void show(ScenarioCheck found) {
    form.show(found);
    text.show(found);
  }

  @Override
  public boolean isDirty() {
    return draft.isDirty();
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public void doSaveAs() {
    throw new UnsupportedOperationException("A scenario stands beside its capture, under its name.");
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    try {
      ScenarioStore.write(file, draft.text());
      draft.markSaved();
      Scenario scenario = ScenarioCheck.of(draft.text()).scenario();
      if (scenario != null) {
        captures().forEach(capture -> ReplayJob.replay(capture, scenario));
      }
    } catch (IOException e) {
      monitor.setCanceled(true);
      ErrorDialog.openError(
          getSite().getShell(), "Save Scenario", null, Status.error(String.valueOf(e.getMessage()), e));
    }
  }

  /** The open captures that the file stands beside. */
  private List<CaptureReplay> captures() {
    List<CaptureReplay> captures = new ArrayList<>();
    for (IEditorReference reference : getSite().getPage().getEditorReferences()) {
      IEditorPart editor = reference.getEditor(false);
      CaptureReplay capture = editor instanceof CaptureEditor ? editor.getAdapter(CaptureReplay.class) : null;
      if (capture != null && ScenarioBeside.fileBeside(capture.file()).toAbsolutePath().normalize().equals(file)) {
        captures.add(capture);
      }
    }
    return captures;
  }

  /** While settings are edited, views go on showing the capture that they are meant for. */
  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    if (adapter == CaptureReplay.class) {
      List<CaptureReplay> captures = captures();
      return captures.isEmpty() ? null : adapter.cast(captures.getFirst());
    }
    return super.getAdapter(adapter);
  }

  @Override
  public void dispose() {
    if (check != null) {
      check.wantNothing();
    }
    super.dispose();
  }
}
