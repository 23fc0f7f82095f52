package org.ringscope.pipeline;

import java.util.List;
import java.util.function.Supplier;

/** Link types by interface index, for the hot path: asks the source again only when an index is new. */
public final class LinkTypes {
  private final Supplier<List<CaptureInterface>> interfaces;
  private int[] linkTypes = new int[0];

  public LinkTypes(Supplier<List<CaptureInterface>> interfaces) {
    this.interfaces = interfaces;
  }

  /** LINKTYPE_ value of interface {@code index}. */
  public int of(int index) {
    return index < linkTypes.length ? linkTypes[index] : lookUp(index);
  }

  private int lookUp(int index) {
    linkTypes = interfaces.get().stream().mapToInt(CaptureInterface::linkType).toArray();
    return linkTypes[index];
  }
}
