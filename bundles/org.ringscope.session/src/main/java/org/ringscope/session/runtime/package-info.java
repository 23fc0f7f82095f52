/**
 * Where running Ringscopes of one user keep what others of them may find: folders that nobody else may enter. What is
 * kept there, and how it is told, belongs to {@link org.ringscope.session.handover} and
 * {@link org.ringscope.session.mirror}.
 */
@NullMarked
package org.ringscope.session.runtime;

import org.jspecify.annotations.NullMarked;
