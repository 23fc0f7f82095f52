package org.ringscope.report.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.Counts;

/**
 * An object of a report. Its properties are asked for by name and kind; one that is missing or of another kind is an
 * error that names file, line and path. Properties that nobody asks for are no error: a later Ringscope may have added
 * them.
 */
final class JsonObject {
  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Property> properties;

  /**
   * A value and the line it stands on.
   *
   * @param value a {@link JsonObject}, List, String, Long, Boolean, {@link JsonTree#NULL}, or something that no report
   *     of ours holds
   */
  record Property(Object value, int line) {}

  JsonObject(String file, String path, int line, Map<String, Property> properties) {
    this.file = file;
    this.path = path;
    this.line = line;
    this.properties = properties;
  }

  boolean has(String name) {
    return properties.containsKey(name);
  }

  Iterable<String> names() {
    return properties.keySet();
  }

  String text(String name) throws ReportSyntaxException {
    return value(name, String.class, "a text");
  }

  @Nullable String textOrNull(String name) throws ReportSyntaxException {
    return isNull(name) ? null : text(name);
  }

  boolean isNull(String name) throws ReportSyntaxException {
    return property(name).value == JsonTree.NULL;
  }

  boolean flag(String name) throws ReportSyntaxException {
    return value(name, Boolean.class, "true or false");
  }

  long count(String name) throws ReportSyntaxException {
    return wholeNumber(name, 0, Long.MAX_VALUE);
  }

  int number(String name) throws ReportSyntaxException {
    return (int) wholeNumber(name, 0, Integer.MAX_VALUE);
  }

  /** Nanoseconds since the epoch. */
  long time(String name) throws ReportSyntaxException {
    return wholeNumber(name, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  long wholeNumber(String name, long least, long most) throws ReportSyntaxException {
    long number = value(name, Long.class, "a whole number");
    if (number < least || number > most) {
      throw wrong(name, "a whole number from " + least + " to " + most + ", not " + number);
    }
    return number;
  }

  JsonObject object(String name) throws ReportSyntaxException {
    return value(name, JsonObject.class, "an object");
  }

  List<JsonObject> objects(String name) throws ReportSyntaxException {
    return list(name, JsonObject.class, "objects");
  }

  List<String> texts(String name) throws ReportSyntaxException {
    return list(name, String.class, "texts");
  }

  /** Counts by id, as drops and marks are. */
  SortedMap<String, Long> counts(String name) throws ReportSyntaxException {
    JsonObject object = object(name);
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String id : object.names()) {
      counts.put(id, object.count(id));
    }
    try {
      // The sum is asked for everywhere, so it must exist.
      Counts.sum(counts);
      return Counts.copy(counts);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw wrong(name, "counts that can be added, by ids in lower case (" + wrong.getMessage() + ')');
    }
  }

  /** An error about a property, or about the whole object if it has no such one. */
  ReportSyntaxException wrong(String name, String expected) {
    Property property = properties.get(name);
    String where = path.isEmpty() ? name : path + '.' + name;
    return property == null
        ? new ReportSyntaxException(file, line, where + " is missing")
        : new ReportSyntaxException(file, property.line, where + " has to be " + expected);
  }

  private Property property(String name) throws ReportSyntaxException {
    Property property = properties.get(name);
    if (property == null) {
      throw wrong(name, "there");
    }
    return property;
  }

  private <T> T value(String name, Class<T> kind, String expected) throws ReportSyntaxException {
    Object value = property(name).value;
    if (!kind.isInstance(value)) {
      throw wrong(name, expected);
    }
    return kind.cast(value);
  }

  private <T> List<T> list(String name, Class<T> kind, String expected) throws ReportSyntaxException {
    List<T> elements = new ArrayList<>();
    List<?> all = value(name, List.class, "an array");
    for (Object element : all) {
      if (!kind.isInstance(element)) {
        throw wrong(name, "an array of " + expected);
      }
      elements.add(kind.cast(element));
    }
    return elements;
  }
}
