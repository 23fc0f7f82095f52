/**
 * What an export asks for and writes: which packets, which file name, which format. Dialogs, and what a report or a
 * packet file looks like inside, live elsewhere.
 */
@NullMarked
package org.ringscope.view.export;

import org.jspecify.annotations.NullMarked;
