package org.ringscope.ui.filter;

/** Something with a filter box; editors give it as an adapter. */
public interface Filtered {
  /** Puts the cursor into the box. */
  void focusFilter();

  /** Selects the next packet that matches. */
  void nextMatch();

  /** Selects the packet before that matches. */
  void previousMatch();
}
