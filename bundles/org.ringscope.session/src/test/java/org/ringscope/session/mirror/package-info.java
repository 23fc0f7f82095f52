/** Debug virtual NICs against real readers: tshark, sockets, pipes, a full disk. */
@NullMarked
package org.ringscope.session.mirror;

import org.jspecify.annotations.NullMarked;
