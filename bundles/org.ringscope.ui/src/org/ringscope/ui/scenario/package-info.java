/**
 * The editor of scenario files, as a form and as text with one history of edits. What the text means and how a field
 * changes it is found out in {@code org.ringscope.view.scenario}.
 */
@NullMarked
package org.ringscope.ui.scenario;

import org.jspecify.annotations.NullMarked;
