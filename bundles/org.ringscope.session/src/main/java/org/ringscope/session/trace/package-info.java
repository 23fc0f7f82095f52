/**
 * What happened to a packet, or would happen to a flow, as a tree of typed nodes and as text and JSON: classification,
 * ring slot, interrupt, poll, mirrors, stream and posted buffers, verdict. Decisions and their explanation are those of
 * {@code org.ringscope.nic}; what isn't explained by the packet alone is found by replaying the stretch around it, what
 * is for the stream to say by replaying all before ({@code session.place}). Many packets at once are in package
 * {@code paths}.
 */
@NullMarked
package org.ringscope.session.trace;

import org.jspecify.annotations.NullMarked;
