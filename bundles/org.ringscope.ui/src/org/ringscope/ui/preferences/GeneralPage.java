package org.ringscope.ui.preferences;

import java.util.Arrays;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.FileFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.ringscope.view.TimeFormat;

/** How the workbench behaves. */
public final class GeneralPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  public GeneralPage() {
    super(GRID);
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(Preferences.store());
  }

  @Override
  protected void createFieldEditors() {
    String[][] formats = Arrays.stream(TimeFormat.values())
        .map(format -> new String[] {format.title(), format.name()})
        .toArray(String[][]::new);
    addField(new ComboFieldEditor(Preferences.TIME_FORMAT, "Time &column:", formats, getFieldEditorParent()));
    addField(new BooleanFieldEditor(
        Preferences.CONFIRM_OVERWRITE, "&Ask before an export overwrites a file", getFieldEditorParent()));
    addField(new BooleanFieldEditor(
        Preferences.REOPEN_CAPTURES, "&Open captures again that were open at the end", getFieldEditorParent()));
    FileFieldEditor wireshark = new FileFieldEditor(Preferences.WIRESHARK, "&Wireshark:", getFieldEditorParent());
    wireshark.getTextControl(getFieldEditorParent()).setMessage("found by itself where it usually is");
    addField(wireshark);
  }
}
