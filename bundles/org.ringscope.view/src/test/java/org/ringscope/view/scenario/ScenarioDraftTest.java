package org.ringscope.view.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScenarioDraftTest {
  @Test
  void aWordTypedIsUndoneAtOnce() {
    ScenarioDraft draft = new ScenarioDraft("a: ");
    for (String text : List.of("a: 1", "a: 12", "a: 12 ", "a: 12 b")) {
      draft.change(text);
    }
    draft.undo();
    assertEquals("a: 12", draft.text());
    draft.undo();
    assertEquals("a: ", draft.text());
    assertFalse(draft.canUndo());
    draft.redo();
    draft.redo();
    assertEquals("a: 12 b", draft.text());
    assertFalse(draft.canRedo());
  }

  @Test
  void itIsDirtyUntilItIsAsSaved() {
    ScenarioDraft draft = new ScenarioDraft("a");
    draft.change("b");
    assertTrue(draft.isDirty());
    draft.undo();
    assertFalse(draft.isDirty());
    draft.redo();
    draft.markSaved();
    assertFalse(draft.isDirty());
    draft.undo();
    assertTrue(draft.isDirty());
  }

  @Property(tries = 200)
  void undoGoesBackThroughEveryTextAndRedoForthAgain(@ForAll List<String> texts) {
    ScenarioDraft draft = new ScenarioDraft("");
    texts.forEach(draft::change);
    String last = draft.text();
    List<String> back = new ArrayList<>();
    while (draft.canUndo()) {
      draft.undo();
      back.add(draft.text());
    }
    assertEquals("", draft.text());
    assertTrue(back.stream().allMatch(text -> text.isEmpty() || texts.contains(text)));
    while (draft.canRedo()) {
      draft.redo();
    }
    assertEquals(last, draft.text());
  }
}
