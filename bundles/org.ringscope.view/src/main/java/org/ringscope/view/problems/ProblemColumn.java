package org.ringscope.view.problems;

import java.util.Locale;

/** Columns of the Problems view, in their order on screen. */
public enum ProblemColumn {
  SEVERITY("Severity", false, "Warning …") {
    @Override
    public String text(Problem problem) {
      return switch (problem.severity()) {
        case INFO -> "Note";
        case WARNING -> "Warning";
        case ERROR -> "Error";
      };
    }
  },
  WHAT("Problem", false, "Frames with a header that contradicts itself or its frame.") {
    @Override
    public String text(Problem problem) {
      return problem.what();
    }
  },
  PACKETS("Packets", true, "1,234,567") {
    @Override
    public String text(Problem problem) {
      return grouped(problem.packets());
    }
  },
  OFFSET("At byte", true, "123,456,789") {
    @Override
    public String text(Problem problem) {
      return grouped(problem.offset());
    }
  },
  ADVICE("What to do", false, "To see the wire's packets, capture on a tap") {
    @Override
    public String text(Problem problem) {
      return problem.advice();
    }
  };

  private final String title;
  private final boolean right;
  private final String sample;

  ProblemColumn(String title, boolean right, String sample) {
    this.title = title;
    this.right = right;
    this.sample = sample;
  }

  public String title() {
    return title;
  }

  public boolean rightAligned() {
    return right;
  }

  /** A usual long text, from which the column's first width is measured. */
  public String sample() {
    return sample;
  }

  /** What stands in a problem's row. */
  public abstract String text(Problem problem);

  private static String grouped(long number) {
    return number == Problem.NONE ? "" : String.format(Locale.ROOT, "%,d", number);
  }
}
