package org.ringscope.ui.help;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;

/** Our commands and their keys, as the user has set them. */
final class KeyList {
  private static final String CATEGORY = "org.ringscope.ui.commands";

  private KeyList() {}

  /** A line a command that has a key, by name. */
  static String text() {
    IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
    Map<String, String> keys = new TreeMap<>();
    for (Binding binding : bindings.getBindings()) {
      ParameterizedCommand command = binding.getParameterizedCommand();
      if (command != null) {
        add(keys, command, bindings);
      }
    }
    StringBuilder text = new StringBuilder();
    keys.forEach((name, key) -> text.append("    ").append(key).append("   ").append(name).append('\n'));
    return text.toString().stripTrailing();
  }

  private static void add(Map<String, String> keys, ParameterizedCommand command, IBindingService bindings) {
    try {
      if (command.getCommand().getCategory().getId().equals(CATEGORY)) {
        var best = bindings.getBestActiveBindingFor(command);
        if (best != null) {
          keys.put(command.getName(), best.format());
        }
      }
    } catch (NotDefinedException gone) {
      // A binding of a command that no installed bundle defines any more has nothing to explain.
      return;
    }
  }
}
