package org.ringscope.view.filter.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that filters can ask for, by name. */
public interface FieldSource {
  /** The field of that name; null if there is none. */
  @Nullable FilterField find(String name);

  /** All fields, in the order in which they are proposed. */
  List<FilterField> fields();

  /** Everything that filters of this program can ask for. */
  static FieldSource all() {
    return FieldsByName.ALL;
  }
}
