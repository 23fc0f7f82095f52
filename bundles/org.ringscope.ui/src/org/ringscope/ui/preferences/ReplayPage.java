package org.ringscope.ui.preferences;

import java.util.stream.IntStream;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.ringscope.view.CardSettings;
import org.ringscope.view.ReplaySettings;

/** How captures are replayed when they are opened. */
public final class ReplayPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  public ReplayPage() {
    super(GRID);
    setDescription("How captures are replayed that are opened from now on.");
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(Preferences.store());
  }

  @Override
  protected void createFieldEditors() {
    String[][] cards = CardSettings.profiles().stream()
        .map(name -> new String[] {name, name})
        .toArray(String[][]::new);
    addField(new ComboFieldEditor(Preferences.PROFILE, "NIC &profile:", cards, getFieldEditorParent()));
    addNumber(Preferences.RINGS, "Receive &rings:", 1, CardSettings.MOST_RINGS);
    addNumber(Preferences.RING_SIZE, "&Descriptors a ring:", 1, CardSettings.LARGEST_RING);
    String[][] threads = IntStream.rangeClosed(0, ReplaySettings.defaultWorkers())
        .mapToObj(count -> new String[] {count == 0 ? "one a processor" : Integer.toString(count), "" + count})
        .toArray(String[][]::new);
    addField(new ComboFieldEditor(Preferences.WORKERS, "&Threads:", threads, getFieldEditorParent()));
  }

  private void addNumber(String name, String label, int least, int most) {
    IntegerFieldEditor field = new IntegerFieldEditor(name, label, getFieldEditorParent());
    field.setValidRange(least, most);
    field.setErrorMessage(label.replace("&", "") + " " + least + " to " + most);
    addField(field);
  }
}
