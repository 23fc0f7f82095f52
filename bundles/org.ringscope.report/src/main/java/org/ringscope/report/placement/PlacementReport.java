package org.ringscope.report.placement;

import java.util.List;

/**
 * What placing a capture's streams came to.
 *
 * @param toolVersion version of the program
 * @param captures names of the captures, as given
 * @param card how the card places payload, in words
 * @param buffers what the application posts, in words
 * @param directions those with payload, by stream
 * @param streams TCP streams in all
 * @param untracked segments of streams for which there was no room
 * @param remarks what a reader has to know to read the numbers rightly
 */
public record PlacementReport(
    String toolVersion,
    List<String> captures,
    String card,
    String buffers,
    List<DirectionResult> directions,
    long streams,
    long untracked,
    List<String> remarks) {
  public PlacementReport {
    captures = List.copyOf(captures);
    directions = List.copyOf(directions);
    remarks = List.copyOf(remarks);
  }
}
