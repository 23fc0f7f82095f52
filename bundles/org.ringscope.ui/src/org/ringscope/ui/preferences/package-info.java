/**
 * What the user likes, kept between starts, and the pages that ask for it. Colours and themes have a place of their
 * own.
 */
@NullMarked
package org.ringscope.ui.preferences;

import org.jspecify.annotations.NullMarked;
