/**
 * What ethtool prints of a device's settings ({@code -i -x -l -g -c -k -S --show-priv-flags}), as records, each with
 * the reader of its own section. n-tuple rules are in package {@code nfc}.
 */
@NullMarked
package org.ringscope.nic.ethtool.settings;

import org.jspecify.annotations.NullMarked;
