package org.ringscope.view.filter;

/** A filter that can't be understood. */
public final class FilterSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient FilterFault fault;

  public FilterSyntaxException(FilterFault fault) {
    super(fault.message());
    this.fault = fault;
  }

  FilterSyntaxException(Token at, String message) {
    this(new FilterFault(at.offset(), at.length(), message));
  }

  public FilterFault fault() {
    return fault;
  }
}
