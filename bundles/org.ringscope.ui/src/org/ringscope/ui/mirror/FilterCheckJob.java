package org.ringscope.ui.mirror;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.mirror.DebugNicForm;

/** Has filters compiled in the background, as they are typed. */
final class FilterCheckJob extends LatestWishJob<String> {
  private static final long DELAY_MILLIS = 150;

  private final DebugNicForm form;
  private final Consumer<Checked> consumer;

  /**
   * What was found.
   *
   * @param problem in words for people, or null
   */
  record Checked(String filter, @Nullable String problem) {}

  /** @param consumer takes what was found, called by the job's thread */
  FilterCheckJob(DebugNicForm form, Consumer<Checked> consumer) {
    super("Checking a filter");
    this.form = form;
    this.consumer = consumer;
  }

  void want(String filter) {
    want(filter, DELAY_MILLIS);
  }

  @Override
  protected void fulfil(String filter, BooleanSupplier overtaken) {
    Checked checked = new Checked(filter, form.filterProblem(filter));
    if (!overtaken.getAsBoolean()) {
      consumer.accept(checked);
    }
  }
}
