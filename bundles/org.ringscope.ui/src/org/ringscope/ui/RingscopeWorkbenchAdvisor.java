package org.ringscope.ui;

import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.ringscope.ui.faults.FaultHandler;
import org.ringscope.ui.preferences.Preferences;
import org.ringscope.ui.theme.ThemeSwitch;

/** Workbench-wide choices: first perspective, layout kept across restarts, and what to do about faults. */
final class RingscopeWorkbenchAdvisor extends WorkbenchAdvisor {
  private final List<String> captures;
  private final WorkbenchState state;
  private final RunningWorkbench running = new RunningWorkbench();
  private final FaultHandler faults = new FaultHandler();

  RingscopeWorkbenchAdvisor(List<String> captures, WorkbenchState state) {
    this.captures = captures;
    this.state = state;
  }

  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    configurer.setSaveAndRestore(true);
  }

  @Override
  public void postStartup() {
    ThemeSwitch.start();
    state.started();
    Display display = PlatformUI.getWorkbench().getDisplay();
    running.listen(display);
    for (String notice : state.notices()) {
      display.asyncExec(() -> MessageDialog.openWarning(display.getActiveShell(), "Ringscope", notice));
    }
  }

  @Override
  public boolean preShutdown() {
    PlatformUI.getPreferenceStore()
        .setValue(IWorkbenchPreferenceConstants.CLOSE_EDITORS_ON_EXIT, !Preferences.reopensCaptures());
    return true;
  }

  @Override
  public void postShutdown() {
    running.close();
  }

  @Override
  public void eventLoopException(Throwable fault) {
    FaultHandler.report(fault);
  }

  @Override
  public AbstractStatusHandler getWorkbenchErrorHandler() {
    return faults;
  }

  @Override
  public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    return new RingscopeWindowAdvisor(configurer, captures);
  }

  @Override
  public String getInitialWindowPerspectiveId() {
    return DebugPerspective.ID;
  }
}
