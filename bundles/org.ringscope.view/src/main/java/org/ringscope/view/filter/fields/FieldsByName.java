package org.ringscope.view.filter.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields in a map. */
final class FieldsByName implements FieldSource {
  static final FieldSource ALL = new FieldsByName(List.of(TableFields.ALL, ProtocolFields.ALL, CommonFields.ALL));

  private final Map<String, FilterField> byName = new LinkedHashMap<>();

  FieldsByName(List<List<? extends FilterField>> sources) {
    for (List<? extends FilterField> source : sources) {
      source.forEach(field -> byName.putIfAbsent(field.name(), field));
    }
  }

  @Override
  public @Nullable FilterField find(String name) {
    return byName.get(name);
  }

  @Override
  public List<FilterField> fields() {
    return List.copyOf(byName.values());
  }
}
