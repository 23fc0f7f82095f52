/**
 * Replays whose mirrors come out somewhere: a file, a device, a client. Here are the threads, the sockets and the wall
 * clock of debug virtual NICs; what they are given was decided by {@link org.ringscope.nic.mirror}.
 */
@NullMarked
package org.ringscope.session.mirror;

import org.jspecify.annotations.NullMarked;
