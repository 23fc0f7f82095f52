package org.ringscope.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;

class KeyBindingsTest {
  private static final String OURS = "org.ringscope.";

  private static List<Binding> bindings() {
    IBindingService service = PlatformUI.getWorkbench().getService(IBindingService.class);
    return Stream.of(service.getBindings())
        .filter(binding -> binding.getParameterizedCommand() != null)
        .filter(binding -> "org.eclipse.ui.defaultAcceleratorConfiguration".equals(binding.getSchemeId()))
        .filter(binding -> binding.getPlatform() == null || binding.getPlatform().equals("gtk"))
        .filter(binding -> binding.getLocale() == null)
        .toList();
  }

  @Test
  void everyCommandOfOursHasAKey() {
    ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
    TreeSet<String> without = new TreeSet<>();
    for (Command command : service.getDefinedCommands()) {
      if (command.getId().startsWith(OURS)) {
        without.add(command.getId());
      }
    }
    bindings().forEach(binding -> without.remove(binding.getParameterizedCommand().getId()));
    assertEquals(new TreeSet<>(), without);
  }

  @Test
  void noKeyOfOursMeansTwoThingsInOneContext() {
    Map<String, TreeSet<String>> meanings = new TreeMap<>();
    for (Binding binding : bindings()) {
      String key = binding.getTriggerSequence().format() + " in " + binding.getContextId();
      meanings.computeIfAbsent(key, k -> new TreeSet<>()).add(binding.getParameterizedCommand().toString());
    }
    meanings.values().removeIf(
        commands -> commands.size() < 2 || commands.stream().noneMatch(command -> command.contains(OURS)));
    assertEquals(Map.of(), meanings);
  }
}
