package org.ringscope.ui.placement;

/** What the colours of the map tell. */
enum MapColouring {
  FATE("Fate"),
  ARRIVAL("Order of arrival"),
  SEGMENT("Segments");

  private final String title;

  MapColouring(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
