package org.ringscope.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.ringscope.ui.graph.GraphViewers;

/** Which of the viewers that are installed draws graphs. */
public final class GraphPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
  public GraphPage() {
    super(GRID);
    setDescription("How graphs are drawn in views that are opened from now on.");
  }

  @Override
  public void init(IWorkbench workbench) {
    ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, GraphViewers.NODE);
    store.setDefault(GraphViewers.VIEWER, GraphViewers.BUILT_IN);
    setPreferenceStore(store);
  }

  @Override
  protected void createFieldEditors() {
    String[][] viewers = GraphViewers.choices().stream()
        .map(choice -> new String[] {choice.name(), choice.id()})
        .toArray(String[][]::new);
    addField(new ComboFieldEditor(GraphViewers.VIEWER, "Graph &viewer:", viewers, getFieldEditorParent()));
  }
}
