package org.ringscope.ui.recent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ringscope.ui.capture.CaptureEditor;

/** The entries of File > Open Recent, made anew each time the menu opens. */
public final class RecentMenu extends CompoundContributionItem {
  /** Only so many can be reached by a digit. */
  private static final int MNEMONICS = 9;

  @Override
  protected IContributionItem[] getContributionItems() {
    List<IContributionItem> items = new ArrayList<>();
    int number = 1;
    for (Path file : RecentStore.files()) {
      items.add(new ActionContributionItem(new Open(number++, file)));
    }
    if (items.isEmpty()) {
      Action none = new Action("(none yet)") {};
      none.setEnabled(false);
      items.add(new ActionContributionItem(none));
    } else {
      items.add(new Separator());
      items.add(new ActionContributionItem(new Clear()));
    }
    return items.toArray(IContributionItem[]::new);
  }

  private static final class Open extends Action {
    private final Path file;

    Open(int number, Path file) {
      super((number <= MNEMONICS ? "&" + number + "  " : number + "  ") + file.toString().replace("&", "&&"));
      this.file = file;
    }

    @Override
    public void run() {
      CaptureEditor.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), file);
    }
  }

  private static final class Clear extends Action {
    Clear() {
      super("&Clear List");
    }

    @Override
    public void run() {
      RecentStore.clear();
    }
  }
}
