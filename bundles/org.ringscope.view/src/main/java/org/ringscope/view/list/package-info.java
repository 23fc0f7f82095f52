/**
 * What is done with packets of the list beyond showing them: copying them as text, and the filters that follow from
 * what stands in a cell. The lines themselves are made one package above, filters are understood in {@code filter}.
 */
@NullMarked
package org.ringscope.view.list;

import org.jspecify.annotations.NullMarked;
