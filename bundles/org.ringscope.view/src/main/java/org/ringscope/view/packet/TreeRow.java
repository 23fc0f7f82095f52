package org.ringscope.view.packet;

import java.util.List;

/**
 * A row of a packet's tree: a header, or a field of one.
 *
 * @param filterName what it is called in display filters
 * @param text the row's whole text
 * @param value the field's value as people read it; a header's summary
 * @param filter a display filter that finds packets with this value; for bytes and headers, packets that have them at
 *     all
 * @param bytes where it stands; no bytes for a fact that has none of its own
 * @param rows the rows below it
 */
public record TreeRow(
    String filterName, String text, String value, String filter, ByteRange bytes, List<TreeRow> rows) {}
