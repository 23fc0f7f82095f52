/**
 * How a second start hands its captures over to the workbench that runs already: a Unix domain socket that only this
 * user can reach, and one line each way. What opening a capture means is not known here.
 */
@NullMarked
package org.ringscope.session.handover;

import org.jspecify.annotations.NullMarked;
