package org.ringscope.ui.export;

import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.CaptureReplay;
import org.ringscope.view.export.ChosenPackets;
import org.ringscope.view.export.ExportName;
import org.ringscope.view.export.PacketChoice;
import org.ringscope.view.export.PacketRanges;

/** Asks which packets to export, and into which file. */
// JFace makes a dialog's controls after its constructor.
@NullUnmarked
final class PacketsDialog extends ExportDialog {
  private final CaptureReplay capture;
  private final PacketChoice all;
  private final PacketChoice selected;
  private final PacketChoice shown;
  private PacketChoice choice;
  private Button typedButton;
  private Text typedText;
  private @Nullable String problem;

  /** @param chosen what is chosen in the list of packets, or null if that can't be told */
  PacketsDialog(Shell parent, CaptureReplay capture, @Nullable ChosenPackets chosen) {
    super(parent, "Export Packets", "Writes packets to a pcapng file, with their interfaces and comments.");
    this.capture = capture;
    all = PacketRanges.of(1, capture.snapshot().packets());
    selected = chosen == null ? PacketRanges.NONE : chosen.selected();
    shown = chosen == null ? PacketRanges.NONE : chosen.shown();
    choice = all;
  }

  @Override
  void addQuestions(Composite grid) {
    radio(grid, "&All packets", all).setSelection(true);
    radio(grid, "&Shown packets", shown);
    radio(grid, "S&elected packets", selected);
    typedButton = new Button(grid, SWT.RADIO);
    typedButton.setText("&Numbers:");
    typedButton.addListener(SWT.Selection, event -> readTyped());
    typedText = new Text(grid, SWT.BORDER | SWT.SINGLE);
    typedText.setMessage("1-100,250");
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(typedText);
    typedText.addListener(SWT.Modify, event -> chooseTyped(grid));
  }

  private Button radio(Composite grid, String title, PacketChoice packets) {
    Button button = new Button(grid, SWT.RADIO);
    button.setText(title + String.format(Locale.ROOT, " (%,d)", packets.count()));
    button.setEnabled(packets.count() > 0);
    GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
    button.addListener(SWT.Selection, event -> {
      if (button.getSelection()) {
        problem = null;
        choice = packets;
        check();
      }
    });
    return button;
  }

  /** Who types numbers means them. */
  private void chooseTyped(Composite grid) {
    for (Control control : grid.getChildren()) {
      if (control instanceof Button button && (button.getStyle() & SWT.RADIO) != 0) {
        button.setSelection(button == typedButton);
      }
    }
    readTyped();
  }

  private void readTyped() {
    if (!typedButton.getSelection()) {
      return;
    }
    try {
      choice = PacketRanges.parse(typedText.getText(), all.count());
      problem = null;
    } catch (IllegalArgumentException wrong) {
      problem = wrong.getMessage();
    }
    check();
  }

  @Override
  String proposal() {
    return ExportName.ofPackets(capture.file()).toString();
  }

  @Override
  @Nullable String answersProblem() {
    return problem;
  }

  PacketChoice choice() {
    return choice;
  }
}
