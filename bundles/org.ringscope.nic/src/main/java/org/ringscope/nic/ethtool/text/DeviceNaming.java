package org.ringscope.nic.ethtool.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a device to the sections that name none: that of the section before them in their file, else of the one behind,
 * else the only one in their folder, else the only one of all.
 */
public final class DeviceNaming {
  private final Map<String, Set<String>> byFolder = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  private DeviceNaming(List<Section> sections) {
    for (Section section : sections) {
      section.device().ifPresent(device -> byFolder.computeIfAbsent(folder(section), f -> new HashSet<>()).add(device));
      section.device().ifPresent(all::add);
    }
  }

  /**
   * Names all sections.
   *
   * @param sections sections of all files, those of a file together
   * @param last name for what still has none
   */
  public static List<Section> name(List<Section> sections, String last) {
    List<Section> named = new ArrayList<>(sections);
    fromBefore(named);
    fromBehind(named);
    DeviceNaming naming = new DeviceNaming(named);
    named.replaceAll(section -> section.device().isPresent() ? section : section.of(naming.alone(section, last)));
    return named;
  }

  private static void fromBefore(List<Section> sections) {
    for (int i = 1; i < sections.size(); i++) {
      sections.set(i, like(sections.get(i), sections.get(i - 1)));
    }
  }

  private static void fromBehind(List<Section> sections) {
    ListIterator<Section> behind = sections.listIterator(sections.size());
    Optional<Section> last = Optional.empty();
    while (behind.hasPrevious()) {
      Section section = behind.previous();
      if (last.isPresent()) {
        section = like(section, last.get());
        behind.set(section);
      }
      last = Optional.of(section);
    }
  }

  private static Section like(Section section, Section neighbour) {
    boolean take =
        section.device().isEmpty() && neighbour.device().isPresent() && section.file().equals(neighbour.file());
    return take ? section.of(neighbour.device().get()) : section;
  }

  private String alone(Section section, String last) {
    Set<String> inFolder = byFolder.getOrDefault(folder(section), all);
    Set<String> candidates = inFolder.size() == 1 ? inFolder : all;
    return candidates.size() == 1 ? candidates.iterator().next() : last;
  }

  private static String folder(Section section) {
    String path = section.file().replace('\\', '/');
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
