/**
 * Why a packet or a flow goes to its ring, as rows for people. How that is decided and explained, {@code
 * org.ringscope.nic.classify} and {@code org.ringscope.session.trace} know.
 */
@NullMarked
package org.ringscope.view.why;

import org.jspecify.annotations.NullMarked;
