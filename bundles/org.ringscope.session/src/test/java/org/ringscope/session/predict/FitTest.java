package org.ringscope.session.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FitTest {
  /** 2 Σ real · ln(real ÷ expected) by hand: expected shares 0.99 · (0.5, 0.5) + 0.005, real (60, 40). */
  @Test
  void devianceIsThatOfTheGTest() {
    Fit fit = Fit.of(new long[] {500, 500}, new long[] {60, 40});
    assertEquals(2 * (60 * Math.log(0.6 / 0.5) + 40 * Math.log(0.4 / 0.5)), fit.deviance(), 1e-9);
    assertEquals(0.1, fit.misplaced(), 1e-12);
  }

  @Test
  void proportionalCountsFitWhateverTheirSum() {
    Fit fit = Fit.of(new long[] {100, 300, 600}, new long[] {10_000, 30_000, 60_000});
    assertEquals(0, fit.misplaced(), 1e-12);
    assertTrue(fit.explains());
    assertTrue(fit.deviance() < 1);
  }

  @Test
  void packetsOnARingThatShouldHaveNoneAreNoImpossibility() {
    Fit fit = Fit.of(new long[] {1_000, 0}, new long[] {995, 5});
    assertTrue(Double.isFinite(fit.deviance()));
    assertTrue(fit.explains());
    assertFalse(Fit.of(new long[] {1_000, 0}, new long[] {500, 500}).explains());
  }

  /** exp(−Δ/2) where the best shows no overdispersion, and softer by it where it does. */
  @Test
  void weightsAreThoseOfQaic() {
    assertEquals(Math.exp(-2), new Fit(5, 0).weight(new Fit(1, 0), 4), 1e-12);
    assertEquals(Math.exp(-30.0 / 10 / 2), new Fit(60, 0).weight(new Fit(30, 0), 4), 1e-12);
    assertEquals(1, new Fit(30, 0).weight(new Fit(30, 0), 4));
  }

  /** Gini of (0, 0, 0, 4) is 3/4, of (1, 3) 1/4 (mean absolute difference over twice the mean). */
  @Test
  void imbalanceOfFewRingsByHand() {
    Imbalance one = Imbalance.of(new long[] {0, 4, 0, 0}, 2);
    assertEquals(new Imbalance(4, 0.75, 2), one);
    assertEquals(new Imbalance(1.5, 0.25, 1), Imbalance.of(new long[] {3, 1}, 1));
    assertEquals(new Imbalance(1, 0, 1), Imbalance.of(new long[] {0, 0}, 0));
    assertEquals(0, Imbalance.gini(new long[] {5, 5, 5}), 1e-12);
  }
}
