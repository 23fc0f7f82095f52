package org.ringscope.view.filter.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All fields in maps: the commonest have a faster way into the packet than the catalogue's, so they come first. */
final class FieldsByName implements FieldSource {
  static final FieldSource ALL = new FieldsByName();

  private final Map<String, FilterField> common =
      byName(Stream.of(TableFields.ALL, ProtocolFields.ALL, CommonFields.ALL).flatMap(List::stream).toList());

  private FieldsByName() {}

  private static Map<String, FilterField> byName(List<FilterField> fields) {
    Map<String, FilterField> map = new LinkedHashMap<>();
    fields.forEach(field -> map.putIfAbsent(field.name(), field));
    return map;
  }

  /** The catalogue's fields; not made before somebody needs them, for that takes longer than a usual filter. */
  private static final class Catalogue {
    static final Map<String, FilterField> FIELDS = byName(CatalogueFields.ALL);
  }

  @Override
  public @Nullable FilterField find(String name) {
    FilterField field = common.get(name);
    return field == null ? Catalogue.FIELDS.get(name) : field;
  }

  @Override
  public List<FilterField> fields() {
    List<FilterField> all = new ArrayList<>(common.values());
    Catalogue.FIELDS.values().stream().filter(field -> !common.containsKey(field.name())).forEach(all::add);
    return all;
  }
}
