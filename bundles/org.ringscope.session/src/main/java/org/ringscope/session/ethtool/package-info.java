/**
 * ethtool's JSON brought to the text of the same command, which the importers of bundle {@code nic} read: that bundle
 * knows no JSON.
 */
@NullMarked
package org.ringscope.session.ethtool;

import org.jspecify.annotations.NullMarked;
