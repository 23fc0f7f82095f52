/**
 * Where tests find truth from outside: the captures beside the project, and other programs. What only one jar's tests
 * need lives with them; nothing here knows any of our jars.
 */
@NullMarked
package org.ringscope.testing;

import org.jspecify.annotations.NullMarked;
