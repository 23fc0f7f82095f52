package org.ringscope.view.filter.scan;

import java.util.Comparator;
import java.util.List;
import org.ringscope.view.filter.FilterNode;
import org.ringscope.view.filter.fields.HeaderField;
import org.ringscope.view.filter.fields.ParsedField;
import org.ringscope.view.filter.fields.RowField;

/** Makes plans of filters' trees. */
final class Plans {
  private Plans() {}

  static PlanNode of(FilterNode tree) {
    return switch (tree) {
      case FilterNode.And and -> new AllOf(and.parts().stream().map(Plans::of).toList());
      // One of some matches where not all of them fail: De Morgan saves a class.
      case FilterNode.Or or -> new Inverse(
          new AllOf(or.parts().stream().map(part -> (PlanNode) new Inverse(of(part))).toList()));
      case FilterNode.Not not -> new Inverse(of(not.part()));
      case FilterNode.Match match -> switch (match.field()) {
        case RowField field -> new RowTest(field, match.values());
        case ParsedField field -> new ParsedTest(field.maskOf(match.values()));
        case HeaderField field -> new HeaderTest(field, match.values());
      };
    };
  }

  /** The same parts, those in front that need no bytes. */
  static List<PlanNode> cheapestFirst(List<PlanNode> parts) {
    return parts.stream().sorted(Comparator.comparing(PlanNode::needsBytes)).toList();
  }
}
