/**
 * Filter expressions as tcpdump has them: libpcap compiles, {@link org.ringscope.capture.filter.BpfInterpreter} runs.
 * libpcap is loaded when the first expression is compiled, never before. Display filters of other kinds don't live
 * here.
 */
@NullMarked
package org.ringscope.capture.filter;

import org.jspecify.annotations.NullMarked;
