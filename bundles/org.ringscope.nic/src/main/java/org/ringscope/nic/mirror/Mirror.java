package org.ringscope.nic.mirror;

import org.jspecify.annotations.Nullable;

/**
 * What goes from the rings of a device to a debug virtual NIC of a second destination.
 *
 * @param name of the debug virtual NIC, unique in a scenario
 * @param source which packets
 * @param binding as copies, or instead of their own destination
 * @param snapLength most bytes of a frame that are carried, 1 …, or {@link #WHOLE_FRAMES}
 * @param sample the first of every so many matching packets is carried, 1 …
 * @param rate most that is carried, or null
 * @param ring where carried packets wait for the second destination's host
 * @param rewriting of headers, done last
 */
public record Mirror(
    String name,
    MirrorSource source,
    Binding binding,
    int snapLength,
    int sample,
    @Nullable RateLimit rate,
    DebugRing ring,
    Rewriting rewriting) {
  public static final int WHOLE_FRAMES = Integer.MAX_VALUE;

  /** @throws IllegalArgumentException if a number is below 1, or packets are to be diverted that were sent */
  public Mirror {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a debug virtual NIC needs a name");
    }
    if (snapLength < 1) {
      throw new IllegalArgumentException("a snap length is 1 or more bytes, not " + snapLength);
    }
    if (sample < 1) {
      throw new IllegalArgumentException("1 in 1 or more packets are carried, not 1 in " + sample);
    }
    if (binding == Binding.DIVERT && source.direction() != MirrorDirection.RECEIVE) {
      throw new IllegalArgumentException("only received packets can be diverted: a receive ring is bound anew");
    }
  }

  /** Copies of all received packets, whole and unchanged. */
  public static Mirror of(String name) {
    return new Mirror(
        name, MirrorSource.ALL_RECEIVED, Binding.COPY, WHOLE_FRAMES, 1, null, DebugRing.INFINITELY_FAST,
        Rewriting.NONE);
  }

  public Mirror withSource(MirrorSource source) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withBinding(Binding binding) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withSnapLength(int snapLength) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withSample(int sample) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withRate(@Nullable RateLimit rate) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withRing(DebugRing ring) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }

  public Mirror withRewriting(Rewriting rewriting) {
    return new Mirror(name, source, binding, snapLength, sample, rate, ring, rewriting);
  }
}
