/**
 * The fields that display filters can ask for, and their values in a packet: what the packet table alone tells, and
 * what the headers say. Which tests a filter makes of them is decided elsewhere.
 */
@NullMarked
package org.ringscope.view.filter.fields;

import org.jspecify.annotations.NullMarked;
