package org.ringscope.ui.scenario;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;
import org.ringscope.session.ScenarioText;
import org.ringscope.view.scenario.ScenarioCheck;
import org.ringscope.view.scenario.ScenarioDraft;
import org.ringscope.view.scenario.ScenarioField;

/** The file's usual settings, a line each. A field changes only its own place in the text. */
final class FormPage extends Composite {
  private static final int COLUMNS = 3;
  private static final int WIDTH = 320;

  private final ScenarioDraft draft;
  private final Map<ScenarioField, Control> fields = new EnumMap<>(ScenarioField.class);
  private final Label problem;
  private boolean showing;

  FormPage(Composite parent, ScenarioDraft draft) {
    super(parent, SWT.NONE);
    this.draft = draft;
    GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(12, 12).spacing(10, 6).applyTo(this);
    problem = new Label(this, SWT.WRAP);
    GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).applyTo(problem);
    for (ScenarioField field : ScenarioField.values()) {
      addField(field);
    }
    Label other = new Label(this, SWT.WRAP);
    other.setText("Hash, rules, destinations and local addresses: on the page Text. Empty fields stand in no file.");
    GridDataFactory.fillDefaults().span(COLUMNS, 1).grab(true, false).indent(0, 8).applyTo(other);
  }

  private void addField(ScenarioField field) {
    new Label(this, SWT.NONE).setText(field.label());
    Control control;
    if (field.choices().isEmpty()) {
      control = new Text(this, SWT.BORDER | SWT.SINGLE);
    } else {
      Combo combo = new Combo(this, SWT.DROP_DOWN);
      field.choices().forEach(combo::add);
      control = combo;
    }
    control.addListener(SWT.Modify, event -> take(field));
    GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(control);
    Label example = new Label(this, SWT.NONE);
    example.setText(field.example());
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(example);
    fields.put(field, control);
  }

  private void take(ScenarioField field) {
    @Nullable ScenarioText file = showing ? null : parsed();
    if (file != null) {
      draft.change(field.change(file, text(field)));
    }
  }

  private @Nullable ScenarioText parsed() {
    try {
      return new ScenarioText(draft.text());
    } catch (IllegalArgumentException told) {
      // What is wrong is said above the fields, by the check that every change of the text brings.
      return null;
    }
  }

  private String text(ScenarioField field) {
    return fields.get(field) instanceof Combo combo ? combo.getText() : ((Text) fields.get(field)).getText();
  }

  /** Shows what the text says; fields can't be used while that is no YAML. */
  void refresh() {
    ScenarioText file = parsed();
    showing = true;
    fields.forEach((field, control) -> {
      control.setEnabled(file != null);
      String value = file == null ? "" : field.in(file);
      // While someone types here, spaces at the ends are not taken away from him.
      if (!value.equals(text(field).strip())) {
        setText(control, value);
      }
    });
    showing = false;
  }

  private static void setText(Control control, String value) {
    if (control instanceof Combo combo) {
      combo.setText(value);
    } else {
      ((Text) control).setText(value);
    }
  }

  void show(ScenarioCheck check) {
    problem.setText(check.summary().replace("&", "&&"));
    problem.requestLayout();
  }

  @Override
  public boolean setFocus() {
    return fields.values().iterator().next().setFocus();
  }
}
