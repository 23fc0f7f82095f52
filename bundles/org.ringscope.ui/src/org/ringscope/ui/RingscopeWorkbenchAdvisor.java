package org.ringscope.ui;

import java.util.List;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.ringscope.ui.theme.ThemeSwitch;

/** Workbench-wide choices: first perspective, layout kept across restarts. */
final class RingscopeWorkbenchAdvisor extends WorkbenchAdvisor {
  private final List<String> captures;

  RingscopeWorkbenchAdvisor(List<String> captures) {
    this.captures = captures;
  }

  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    configurer.setSaveAndRestore(true);
  }

  @Override
  public void postStartup() {
    ThemeSwitch.start();
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
