package org.ringscope.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.sample.Sample;
import org.ringscope.ui.comparison.ComparisonView;
import org.ringscope.ui.occupancy.OccupancyView;
import org.ringscope.view.CardSettings;

/** Leaves pictures of the views that tell of drops, on the sample of bursts, for people to look at. */
class ViewPicturesTest {
  @TempDir Path folder;

  @BeforeEach
  @AfterEach
  void closeAll() {
    Window.closeAll();
  }

  private void openBursts() throws IOException {
    Window.shell().forceActive();
    Window.openAndWait(Sample.MICROBURST.writeTo(folder));
    Eventually.is(() -> Window.rings().getItemCount() == 9, () -> "rings");
    // The editor and the views hear of a replay's end one after the other.
    Window.waitForLabel(" delivered");
  }

  @Test
  void occupancyAndComparison() throws IOException, PartInitException {
    Window.page().showView(OccupancyView.ID);
    openBursts();
    Eventually.is(
        () -> !Window.labels().contains("infinitely fast") && !Window.labels().contains("occupancy shows when"),
        () -> "lanes");
    Pictures.save("occupancy.png");
    Window.page().showView(ComparisonView.ID);
    Spinner size = Window.control(Spinner.class, spinner -> spinner.getMaximum() == CardSettings.LARGEST_RING);
    size.setSelection(256);
    size.notifyListeners(SWT.Selection, new Event());
    Eventually.is(() -> Window.compared().getItemCount() == 9, () -> "rings compared");
    Pictures.save("comparison.png");
  }

  @Test
  void whatIf() throws IOException {
    openBursts();
    Dialogs.whenOpen("What If", wizard -> {
      Pictures.save("what-if-question.png");
      Dialogs.press(wizard, "Next >");
      Table answers = Dialogs.all(wizard, Table.class).getFirst();
      Eventually.is(() -> answers.getItemCount() > 3, () -> "variants");
      Pictures.save("what-if-answer.png");
      Dialogs.press(wizard, "Cancel");
    });
    Dialogs.execute("org.ringscope.ui.whatIf");
  }

  @Test
  void scenario() throws IOException {
    openBursts();
    Window.execute("org.ringscope.ui.editScenario");
    Pictures.save("scenario.png");
    ScenarioEditorTest.turnTo(1);
    Pictures.save("scenario-text.png");
  }
}
