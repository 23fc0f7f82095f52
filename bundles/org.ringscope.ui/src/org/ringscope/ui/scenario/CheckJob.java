package org.ringscope.ui.scenario;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.ringscope.ui.LatestWishJob;
import org.ringscope.view.scenario.ScenarioCheck;

/** Finds out what is wrong with a text while it is typed. */
final class CheckJob extends LatestWishJob<String> {
  private static final long PAUSE_MILLIS = 150;

  private final Consumer<ScenarioCheck> consumer;

  /** @param consumer takes what was found, called by the job's thread */
  CheckJob(Consumer<ScenarioCheck> consumer) {
    super("Checking a scenario");
    this.consumer = consumer;
  }

  void want(String text) {
    want(text, PAUSE_MILLIS);
  }

  @Override
  protected void fulfil(String text, BooleanSupplier overtaken) {
    ScenarioCheck found = ScenarioCheck.of(text);
    if (!overtaken.getAsBoolean()) {
      consumer.accept(found);
    }
  }
}
