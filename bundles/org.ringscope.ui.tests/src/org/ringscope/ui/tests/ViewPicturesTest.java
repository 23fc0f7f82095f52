package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
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
import org.ringscope.ui.tests.watch.Picture;
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
  }

  static void save(String name) throws IOException {
    Display display = Display.getCurrent();
    Window.shell().update();
    while (display.readAndDispatch()) {
      Window.shell().update();
    }
    Path file = Picture.folder().resolve(name);
    Picture.save(file);
    assertTrue(Files.size(file) > 10_000, "size of " + file + ": " + Files.size(file));
  }

  @Test
  void occupancyAndComparison() throws IOException, PartInitException {
    Window.page().showView(OccupancyView.ID);
    openBursts();
    Eventually.is(() -> !Window.labels().contains("infinitely fast"), () -> "lanes");
    save("occupancy.png");
    Window.page().showView(ComparisonView.ID);
    Spinner size = Window.control(Spinner.class, spinner -> spinner.getMaximum() == CardSettings.LARGEST_RING);
    size.setSelection(256);
    size.notifyListeners(SWT.Selection, new Event());
    Eventually.is(() -> Window.compared().getItemCount() == 9, () -> "rings compared");
    save("comparison.png");
  }

  @Test
  void whatIf() throws IOException {
    openBursts();
    Dialogs.whenOpen("What If", wizard -> {
      saveOrFail("what-if-question.png");
      Dialogs.press(wizard, "Next >");
      Table answers = Dialogs.all(wizard, Table.class).getFirst();
      Eventually.is(() -> answers.getItemCount() > 3, () -> "variants");
      saveOrFail("what-if-answer.png");
      Dialogs.press(wizard, "Cancel");
    });
    Dialogs.execute("org.ringscope.ui.whatIf");
  }

  private static void saveOrFail(String name) {
    try {
      save(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void scenario() throws IOException {
    openBursts();
    Window.execute("org.ringscope.ui.editScenario");
    save("scenario.png");
    ScenarioEditorTest.turnTo(1);
    save("scenario-text.png");
  }
}
