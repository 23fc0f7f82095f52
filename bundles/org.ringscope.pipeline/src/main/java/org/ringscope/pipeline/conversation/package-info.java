/**
 * Who talks with whom: rows by a pair of ends, and the stage that counts TCP and UDP conversations. What a card makes
 * of a flow stands elsewhere (nic).
 */
@NullMarked
package org.ringscope.pipeline.conversation;

import org.jspecify.annotations.NullMarked;
