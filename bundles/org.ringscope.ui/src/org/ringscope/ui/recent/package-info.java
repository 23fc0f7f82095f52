/**
 * The captures opened last: kept in the preferences, offered in the File menu and on the welcome page. Which they are
 * is decided in {@code view}.
 */
@NullMarked
package org.ringscope.ui.recent;

import org.jspecify.annotations.NullMarked;
