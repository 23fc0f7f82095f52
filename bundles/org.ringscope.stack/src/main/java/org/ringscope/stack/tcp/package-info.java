/**
 * TCP as a receiver sees it (RFC 9293): streams told apart, sequence numbers made positions, each payload byte found new,
 * held, repeated or missing. Where bytes are put is another package's matter; nothing here keeps one.
 */
@NullMarked
package org.ringscope.stack.tcp;

import org.jspecify.annotations.NullMarked;
