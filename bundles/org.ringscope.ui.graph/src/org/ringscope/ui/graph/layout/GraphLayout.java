package org.ringscope.ui.graph.layout;

/** The ways to lay out a graph that people can choose from. */
public enum GraphLayout {
  LAYERED_RIGHT("Left to Right"),
  LAYERED_DOWN("Top Down"),
  TREE("Tree");

  private final String title;

  GraphLayout(String title) {
    this.title = title;
  }

  /** What it is called in a menu. */
  public String title() {
    return title;
  }
}
