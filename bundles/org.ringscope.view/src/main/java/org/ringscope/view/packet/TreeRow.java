package org.ringscope.view.packet;

import java.util.List;
import org.ringscope.packet.detail.FieldType;

/**
 * A row of a packet's tree: a header, or a field of one.
 *
 * @param type what it is
 * @param text the row's whole text
 * @param value the field's value as people read it; a header's summary
 * @param number the field's value if it is a number, unsigned; else 0
 * @param bytes where it stands; no bytes for a fact that has none of its own
 * @param rows the rows below it
 */
public record TreeRow(FieldType type, String text, String value, long number, ByteRange bytes, List<TreeRow> rows) {}
