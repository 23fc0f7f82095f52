package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.Parameterization;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.handlers.RadioState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringscope.session.HostText;
import org.ringscope.session.Scenario;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;

class ThemeTest {
  private static final String THEME = "org.ringscope.ui.theme";

  /** The least contrast of text, by WCAG 2.1, success criterion 1.4.3. */
  private static final double LEAST_CONTRAST = 4.5;

  @TempDir Path folder;

  @AfterEach
  void backToLight() throws Exception {
    Window.closeAll();
    choose("light");
  }

  @Test
  void dropsOnTheScreenStayReadableWhenTheThemeChanges() throws Exception {
    choose("light");
    CaptureReplay capture = Window.openAndWait(TestCapture.write(folder.resolve("udp.pcap"), 400))
        .getAdapter(CaptureReplay.class);
    Scenario small = capture.scenario().withProfile(capture.scenario().profile().withRingSize(1));
    ReplayJob.replay(capture, small.withHost(HostText.parse(SlowHost.TEXT)));
    Table rings = Window.rings();
    Eventually.is(() -> rings.getItem(0).getText(drops(rings)).endsWith("ring full"), () -> "drops in ring 0");
    assertReadable();
    choose("dark");
    assertReadable();
    assertTrue(isDark(rings.getBackground()), "ground of the rings " + rings.getBackground());
    choose("light");
    assertReadable();
    assertFalse(isDark(rings.getBackground()), "ground of the rings " + rings.getBackground());
  }

  private static void assertReadable() {
    Eventually.is(() -> contrast() >= LEAST_CONTRAST, () -> "contrast of drops " + contrast());
  }

  private static double contrast() {
    Table rings = Window.rings();
    double text = luminance(rings.getItem(0).getForeground(drops(rings)));
    double ground = luminance(rings.getBackground());
    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
  }

  private static int drops(Table rings) {
    return IntStream.range(0, rings.getColumnCount())
        .filter(column -> rings.getColumn(column).getText().equals("Drops")).findFirst().orElseThrow();
  }

  /** Relative luminance as WCAG 2.1 defines it. */
  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Test
  void darkIsDarkAndLightIsLight() throws Exception {
    choose("dark");
    assertTrue(isDark(Window.shell().getBackground()), "background " + Window.shell().getBackground());
    choose("light");
    assertFalse(isDark(Window.shell().getBackground()), "background " + Window.shell().getBackground());
  }

  /** Chooses a theme as the menu does, and waits until the system's colours follow, and the window them. */
  static void choose(String theme) throws Exception {
    Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(THEME);
    Parameterization parameter = new Parameterization(command.getParameter(RadioState.PARAMETER_ID), theme);
    boolean[] chosen = {command.getState(RadioState.STATE_ID).getValue().equals(theme)};
    Listener follows = event -> chosen[0] = true;
    Display.getCurrent().addListener(SWT.Settings, follows);
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand(new ParameterizedCommand(command, new Parameterization[] {parameter}), null);
    Eventually.is(() -> chosen[0], () -> "the system's colours for the theme " + theme);
    Display.getCurrent().removeListener(SWT.Settings, follows);
  }

  private static boolean isDark(Color color) {
    return color.getRed() + color.getGreen() + color.getBlue() < 3 * 128;
  }
}
