/** Tests of texts and filters that are made of the list's packets. */
@NullMarked
package org.ringscope.view.list;

import org.jspecify.annotations.NullMarked;
