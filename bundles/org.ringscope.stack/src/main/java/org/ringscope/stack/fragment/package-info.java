/**
 * IP fragments made datagrams again (RFC 791, RFC 815, RFC 8200), in bounded memory. What a datagram carries is for
 * others to look at.
 */
@NullMarked
package org.ringscope.stack.fragment;

import org.jspecify.annotations.NullMarked;
