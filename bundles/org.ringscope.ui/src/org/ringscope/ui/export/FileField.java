package org.ringscope.ui.export;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ringscope.view.export.FileName;

/** A file name to type or to browse for: a label, a text and a button in a grid of three columns. */
final class FileField {
  private static final int WIDTH = 420;

  private final Text text;

  /** @param changed run whenever the name changed */
  FileField(Composite parent, String name, Runnable changed) {
    new Label(parent, SWT.NONE).setText("&File:");
    text = new Text(parent, SWT.BORDER | SWT.SINGLE);
    text.setText(name);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
    Button browse = new Button(parent, SWT.PUSH);
    browse.setText("&Browse…");
    browse.addListener(SWT.Selection, event -> browse());
    text.addListener(SWT.Modify, event -> changed.run());
  }

  private void browse() {
    FileDialog dialog = new FileDialog(text.getShell(), SWT.SAVE);
    Path now = problem() == null ? file() : Path.of("");
    Path folder = now.getParent();
    dialog.setFilterPath(folder == null ? null : folder.toString());
    dialog.setFileName(String.valueOf(now.getFileName()));
    String chosen = dialog.open();
    if (chosen != null) {
      text.setText(chosen);
    }
  }

  String name() {
    return text.getText();
  }

  void setName(String name) {
    text.setText(name);
  }

  /** What is wrong with the name, in words for people, or null. */
  @Nullable String problem() {
    return FileName.problem(text.getText());
  }

  /** The absolute path; only where there is no {@link #problem}. */
  Path file() {
    return Path.of(text.getText()).toAbsolutePath().normalize();
  }
}
