/**
 * The text of dumps cut into the outputs of single commands: lines, headings, command lines, names of files.
 * What a section says is read elsewhere.
 */
@NullMarked
package org.ringscope.nic.ethtool.text;

import org.jspecify.annotations.NullMarked;
