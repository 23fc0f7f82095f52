package org.ringscope.ui.card;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.CaptureFollower;
import org.ringscope.ui.capture.ReplayJob;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.CardSettings;

/** The card that the capture in front is replayed with. */
// The workbench makes contributions without arguments and fills them later.
@NullUnmarked
public final class CardControl extends WorkbenchWindowControlContribution {
  /** So long nothing more has to be typed or turned before it is replayed. */
  private static final int REST_MILLIS = 300;

  private static final int RING_PAGE = 8;
  private static final int SIZE_STEP = 64;
  private static final int SIZE_PAGE = 1024;
  private static final int DIGITS = 5;

  private final Runnable replay = this::replay;
  private Combo profile;
  private Spinner rings;
  private Spinner ringSize;
  private HostField host;
  private @Nullable CaptureReplay capture;
  private boolean showing;
  private boolean pending;

  @Override
  protected Control createControl(Composite parent) {
    Composite body = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(7).margins(4, 0).applyTo(body);
    profile = new Combo(body, SWT.DROP_DOWN | SWT.READ_ONLY);
    CardSettings.profiles().forEach(profile::add);
    profile.setToolTipText("The card: its hash, key and defaults");
    profile.addListener(SWT.Selection, event -> {
      show(CardSettings.ofProfile(profile.getText()).withHost(host.host()));
      replaySoon();
    });
    rings = spinner(body, "Rings", CardSettings.MOST_RINGS, 1, RING_PAGE);
    rings.setToolTipText("Receive rings of the card; a change replays the capture");
    ringSize = spinner(body, "Ring size", CardSettings.LARGEST_RING, SIZE_STEP, SIZE_PAGE);
    ringSize.setToolTipText("Descriptors a ring; they run out only where the host takes its time");
    host = new HostField(body, this::replaySoon);
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(profile);
    refresh();
    // The tool bar is made before its window has a page.
    body.getDisplay().asyncExec(() -> follow(body));
    return body;
  }

  private void follow(Composite body) {
    if (body.isDisposed()) {
      return;
    }
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null || window.getActivePage() == null) {
      body.getDisplay().timerExec(REST_MILLIS, () -> follow(body));
    } else {
      new CaptureFollower(window.getActivePage(), body, this::turn, this::refresh);
    }
  }

  private Spinner spinner(Composite parent, String name, int most, int step, int page) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(name);
    Spinner spinner = new Spinner(parent, SWT.BORDER);
    spinner.setValues(1, 1, most, 0, step, page);
    spinner.setTextLimit(DIGITS + 2);
    spinner.addListener(SWT.Selection, event -> replaySoon());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(spinner);
    return spinner;
  }

  private void turn(@Nullable CaptureReplay next) {
    capture = next;
    // What was typed was meant for the capture that was in front.
    pending = false;
    host.forget();
    profile.getDisplay().timerExec(-1, replay);
    refresh();
  }

  /** Shows the card of the capture in front; while the user changes it, what he set stays. */
  private void refresh() {
    boolean any = capture != null;
    profile.setEnabled(any);
    rings.setEnabled(any);
    ringSize.setEnabled(any);
    host.setEnabled(any);
    if (capture != null && !pending) {
      show(capture.card());
    }
  }

  private void show(CardSettings card) {
    host.show(card);
    if (!card.equals(settings())) {
      showing = true;
      // A card that was read from a machine's dumps is none of those on offer.
      if (profile.indexOf(card.profile()) < 0) {
        profile.add(card.profile());
      }
      profile.setText(card.profile());
      rings.setSelection(card.rings());
      ringSize.setSelection(card.ringSize());
      showing = false;
    }
  }

  private CardSettings settings() {
    return new CardSettings(profile.getText(), rings.getSelection(), ringSize.getSelection(), host.host());
  }

  private void replaySoon() {
    if (!showing) {
      pending = true;
      profile.getDisplay().timerExec(REST_MILLIS, replay);
    }
  }

  private void replay() {
    pending = false;
    if (!profile.isDisposed() && capture != null && !settings().equals(capture.card())) {
      ReplayJob.replay(capture, settings());
    }
  }
}
