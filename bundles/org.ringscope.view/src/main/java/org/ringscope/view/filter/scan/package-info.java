/**
 * Which packets of a capture a filter lets through: the plan made of a filter, the scan that follows it over the packet
 * table and, where needed, the packets' bytes, and its result, which grows while it is looked at.
 */
@NullMarked
package org.ringscope.view.filter.scan;

import org.jspecify.annotations.NullMarked;
