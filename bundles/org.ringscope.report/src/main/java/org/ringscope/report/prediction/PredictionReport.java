package org.ringscope.report.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.report.SettingSource;

/**
 * Predicted against real, of one device. Shares and confidence are 0 to 1.
 *
 * @param device name of the interface
 * @param toolVersion version of Ringscope
 * @param frames captured frames that were received
 * @param packets packets that they were on the wire
 * @param mergedFrames frames that stand for several packets
 * @param rings every receive ring
 * @param verdict which hypothesis explains the counts
 * @param unsteeredShare part of the packets that RSS did not steer; null if no counter tells
 * @param imbalance packets of the fullest ring over the mean, predicted
 * @param gini Gini coefficient of the predicted packets
 * @param imbalanceFloor least imbalance that RSS can reach with this traffic
 * @param hotFlows flows to blame, largest first
 * @param causes why the load is uneven
 * @param recorded what packets' own records say; null if nothing
 * @param key the key solved from packets' hashes; null if none was
 * @param notes what else has to be known, sentences
 * @param sources where the card's settings come from that were taken over from dumps
 * @param advice what to set; null if not asked for
 */
public record PredictionReport(
    String device,
    String toolVersion,
    long frames,
    long packets,
    long mergedFrames,
    List<Ring> rings,
    VerdictText verdict,
    @Nullable Double unsteeredShare,
    double imbalance,
    double gini,
    double imbalanceFloor,
    List<Flow> hotFlows,
    List<Reason> causes,
    @Nullable Recorded recorded,
    @Nullable SolvedKey key,
    List<String> notes,
    List<SettingSource> sources,
    @Nullable AdviceText advice) {
  public PredictionReport {
    rings = List.copyOf(rings);
    hotFlows = List.copyOf(hotFlows);
    causes = List.copyOf(causes);
    notes = List.copyOf(notes);
    sources = List.copyOf(sources);
  }

  /**
   * A receive ring.
   *
   * @param predicted packets by the best hypothesis
   * @param real packets counted; null without counters
   * @param realKind {@code delta} = between two dumps, {@code total} = since the driver's start, of which only shares
   *     can be compared; null without counters
   */
  public record Ring(int ring, long predicted, @Nullable Long real, @Nullable String realKind) {}

  /**
   * What the comparison came to.
   *
   * @param kind {@code explained}, {@code none_fits}, {@code unsteered}, {@code nothing_to_compare},
   *     {@code key_unknown}
   * @param confidence how sure
   * @param hypothesis the best one, in words
   * @param misplaced part of the packets that it puts on another ring than they came to
   * @param runnerUp the next best in words, or null
   * @param runnerUpMisplaced its misplaced part
   * @param text a sentence or two for people
   */
  public record VerdictText(
      String kind,
      double confidence,
      String hypothesis,
      double misplaced,
      @Nullable String runnerUp,
      double runnerUpMisplaced,
      String text) {}

  /** A flow that makes its ring hot. */
  public record Flow(
      String flow, int ring, long packets, long bytes, double shareOfRing, double shareOfTotal) {}

  /**
   * Why the load is uneven.
   *
   * @param cause {@code hot_flow}, {@code uneven_table}, {@code udp_over_addresses}, {@code not_hashed},
   *     {@code tunnel_over_outer}
   */
  public record Reason(String cause, int ring, double share, String text) {}

  /** What packets' own records say, compared with the prediction: packets by queue, flows by hash. */
  public record Recorded(long withQueue, long sameQueue, long flowsHashed, long sameHash) {}

  /**
   * A key solved from hashes.
   *
   * @param key as ethtool prints it, undetermined bits 0
   * @param determinedBits how many of its bits can't be otherwise
   * @param bits how many it has
   * @param flows hashes that it rests on
   */
  public record SolvedKey(String key, int determinedBits, int bits, long flows) {}

  /**
   * What to set. Loads are the hottest ring's part of all packets.
   *
   * @param now load as it is
   * @param gini Gini coefficient of the rings' packets as it is
   * @param bound load with a free indirection table
   * @param largestFlow load of the largest flow alone
   * @param judgedApart whether settings are judged on traffic that the search has not seen
   */
  public record AdviceText(
      double now,
      double gini,
      double bound,
      double largestFlow,
      boolean judgedApart,
      List<Proposal> suggestions) {
    public AdviceText {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** Lines to type, the load found and judged, and the Gini coefficient judged. */
  public record Proposal(double found, double judged, double gini, List<Line> commands) {
    public Proposal {
      commands = List.copyOf(commands);
    }
  }

  /** A line to type, and the one that takes it back. */
  public record Line(String command, String undo) {}
}
