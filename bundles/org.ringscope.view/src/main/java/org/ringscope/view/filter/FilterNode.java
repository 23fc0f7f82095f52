package org.ringscope.view.filter;

import java.util.List;
import org.ringscope.view.filter.fields.FilterField;
import org.ringscope.view.filter.fields.ValueSet;

/** A filter as a tree. Each node knows which part of the text it stands for. */
public sealed interface FilterNode {
  /** First letter of its text, from 0. */
  int offset();

  /** Letters of its text. */
  int length();

  /** All of two or more. */
  record And(List<FilterNode> parts, int offset, int length) implements FilterNode {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** One of two or more. */
  record Or(List<FilterNode> parts, int offset, int length) implements FilterNode {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(FilterNode part, int offset, int length) implements FilterNode {}

  /** Whether one of a packet's values of a field is in a set. */
  record Match(FilterField field, ValueSet values, int offset, int length) implements FilterNode {}
}
