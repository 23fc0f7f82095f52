package org.ringscope.session.advise;

import java.util.List;

/**
 * Something that can be set, and what comes of it. Loads are the hottest ring's part of all packets, 0 to 1.
 *
 * @param commands lines to type, in this order
 * @param found the load on the first half of the capture, where the setting was found
 * @param judged the load on the second half, by which suggestions are ranked
 * @param gini Gini coefficient of the rings' packets there
 */
public record Suggestion(List<CommandLine> commands, double found, double judged, double gini) {
  public Suggestion {
    commands = List.copyOf(commands);
  }
}
