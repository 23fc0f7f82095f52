package org.ringscope.ui.packet;

import org.eclipse.jface.viewers.IElementComparer;

/** Tells rows apart that say the same. */
final class SameRow implements IElementComparer {
  @Override
  public boolean equals(Object one, Object other) {
    return one == other;
  }

  @Override
  public int hashCode(Object row) {
    return System.identityHashCode(row);
  }
}
