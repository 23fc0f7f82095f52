package org.ringscope.packet.detail;

import java.util.List;

/**
 * A header of a packet, or a stretch of bytes that is none.
 *
 * @param protocol what it is: its name and filter name
 * @param offset where it begins, in bytes from the frame's start
 * @param length captured bytes it has
 * @param summary the few values that tell it from others of its kind; may be empty
 * @param note what is odd about it: that it was cut, and by what; may be empty
 */
public record LayerNode(
    FieldType protocol, int offset, int length, String summary, String note, List<Field> fields) {}
