package org.ringscope.session.place;

/**
 * Other settings to place by.
 *
 * @param name what is set otherwise
 * @param needs what card or application must be able to do for it, as a part of a sentence; empty if nothing special
 */
record PlaceVariant(String name, String needs, PlaceRequest request) {}
