package org.ringscope.ui.whatif;

import java.nio.file.Path;
import org.eclipse.jface.wizard.Wizard;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.Scenario;

/** Asks what to vary, shows what that comes to, and lets one setting be taken. */
final class WhatIfWizard extends Wizard {
  private final WhatIfQuestionPage question;
  private final WhatIfAnswerPage answer;
  private @Nullable Scenario taken;

  /** @param base the scenario that variants differ from */
  WhatIfWizard(Path capture, Scenario base) {
    question = new WhatIfQuestionPage(capture, base);
    answer = new WhatIfAnswerPage(question::question);
    setWindowTitle("What If");
  }

  @Override
  public void addPages() {
    addPage(question);
    addPage(answer);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == answer && answer.selected() != null;
  }

  @Override
  public boolean performFinish() {
    taken = answer.selected();
    return taken != null;
  }

  /** The setting that was taken, or null. */
  @Nullable Scenario taken() {
    return taken;
  }
}
