package org.ringscope.view.placement;

import java.util.Arrays;
import org.ringscope.stack.place.PostingHabit;
import org.ringscope.stack.place.PostingPolicy;

/** What an application may do with buffers that it got back, to choose from. */
public enum PostingChoice {
  RING(PostingHabit.RING, "Ring", "A ring of buffers: each is posted again on its own when it is full"),
  ONE(PostingHabit.ONE, "One buffer", "One buffer for all that comes; when it is full, nothing more is posted"),
  RECORD(PostingHabit.RECORD, "Records", "Buffers as long as the application's records, handled one after another"),
  LATE(PostingHabit.LATE, "Late", "A ring whose application is busy: it handles full buffers one after another"),
  PAGES(PostingHabit.PAGES, "Pages", "A ring of pages, which can be mapped into the application instead of copied");

  private final PostingHabit habit;
  private final String title;
  private final String meaning;

  PostingChoice(PostingHabit habit, String title, String meaning) {
    this.habit = habit;
    this.title = title;
    this.meaning = meaning;
  }

  /** The choice that a policy comes from. */
  static PostingChoice of(PostingPolicy policy) {
    return Arrays.stream(values()).filter(choice -> choice.habit == policy.habit()).findFirst().orElseThrow();
  }

  PostingHabit habit() {
    return habit;
  }

  public String title() {
    return title;
  }

  /** What it means, in a line. */
  public String meaning() {
    return meaning;
  }

  /** Whether the application can be busy before it posts a buffer again. */
  public boolean isEverBusy() {
    return this != ONE;
  }

  /** What stands in the fields when it is chosen. */
  public PostingFields usual() {
    return PostingFields.of(PostingPolicy.usual(habit));
  }
}
