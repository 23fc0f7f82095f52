package org.ringscope.session.predict;

import java.util.Optional;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.KeySolver;
import org.ringscope.nic.rss.RssContext;
import org.ringscope.nic.rss.RssHash;

/**
 * An RSS key that was solved from packets' recorded hashes.
 *
 * @param context the context with that key, and with the fields and transform under which the hashes agree
 * @param solution the key and which of its bits are certain
 * @param flows how many hashes it rests on
 */
public record FoundKey(RssContext context, KeySolver.Solution solution, long flows) {
  /** Fewer flows with a hash leave too many bits of a key open. */
  public static final int LEAST_FLOWS = 200;

  /** More flows tell nothing new: a key has some 400 bits, and each hash 32 equations. */
  private static final int MOST_FLOWS = 4_096;

  /**
   * Solves for the key, under each way of choosing what is hashed; the first under which all hashes agree is it.
   *
   * @return empty if there are too few hashes, or no key explains them
   */
  static Optional<FoundKey> of(Traffic traffic, Card card) {
    if (traffic.steering().packetsWithHash() < LEAST_FLOWS) {
      return Optional.empty();
    }
    for (Hypothesis hypothesis : Hypothesis.about(card)) {
      RssContext context = hypothesis.context();
      if (context.function() == HashFunction.TOEPLITZ) {
        for (boolean reversed : new boolean[] {false, true}) {
          Optional<FoundKey> found = solve(traffic, context, reversed);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** @param reversed whether hashes were recorded with their last byte first: the draft names no byte order */
  private static Optional<FoundKey> solve(Traffic traffic, RssContext context, boolean reversed) {
    KeySolver solver = new KeySolver(context.key().length());
    RssHash hash = new RssHash(context);
    RecordedSteering recorded = traffic.steering();
    long flows = 0;
    for (int row = 0; row < traffic.table().size() && flows < MOST_FLOWS; row++) {
      if (!recorded.isHashed(row)) {
        continue;
      }
      flows++;
      byte[] input = hash.input(HashedTraffic.hashedFlow(traffic.table(), row, context.inner()));
      int hashed = reversed ? Integer.reverseBytes(recorded.hash(row)) : recorded.hash(row);
      if (!solver.add(input, hashed ^ context.initialValue())) {
        return Optional.empty();
      }
    }
    if (flows < LEAST_FLOWS) {
      return Optional.empty();
    }
    KeySolver.Solution solution = solver.solve();
    return Optional.of(new FoundKey(context.withKey(solution.key()), solution, flows));
  }
}
