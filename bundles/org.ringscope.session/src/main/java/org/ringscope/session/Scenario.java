package org.ringscope.session;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;
import org.ringscope.nic.mirror.Mirror;

/**
 * Every setting that decides a replay's numbers.
 *
 * @param profile the card
 * @param mtu longest packet the card takes, in bytes behind the link header; empty = no limit
 * @param host how fast the host drains the rings
 * @param verifiesChecksums whether the stack drops what has a wrong checksum
 * @param local addresses whose packets count as sent
 * @param filter BPF expression that acts before the card, or null
 * @param from first moment replayed, or null
 * @param to moment at which the replay ends, that moment not included, or null
 * @param captureInterface name or number of the only interface replayed, or null
 * @param perInterface whether each captured interface is a device of its own
 * @param mirrors what goes from rings to debug virtual NICs
 */
public record Scenario(
    NicProfile profile,
    OptionalInt mtu,
    HostModel host,
    boolean verifiesChecksums,
    LocalAddresses local,
    @Nullable String filter,
    @Nullable TimeBound from,
    @Nullable TimeBound to,
    @Nullable String captureInterface,
    boolean perInterface,
    List<Mirror> mirrors) {
  public static final Scenario DEFAULT =
      new Scenario(
          NicProfile.GENERIC,
          OptionalInt.empty(),
          HostModel.INFINITELY_FAST,
          false,
          LocalAddresses.NONE,
          null,
          null,
          null,
          null,
          false,
          List.of());

  public Scenario {
    mirrors = List.copyOf(mirrors);
  }

  public Scenario withProfile(NicProfile profile) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withMtu(OptionalInt mtu) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withHost(HostModel host) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withVerifiesChecksums(boolean verifiesChecksums) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withLocal(LocalAddresses local) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withFilter(@Nullable String filter) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  /**
   * @throws IllegalArgumentException if {@code to} is not after {@code from}, as far as that shows without a capture
   */
  public Scenario withSpan(@Nullable TimeBound from, @Nullable TimeBound to) {
    if (from != null && to != null && from.relative() == to.relative() && to.nanoseconds() <= from.nanoseconds()) {
      throw new IllegalArgumentException("no packet can be at or after " + from.text() + " and before " + to.text());
    }
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withCaptureInterface(@Nullable String captureInterface) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withPerInterface(boolean perInterface) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  public Scenario withMirrors(List<Mirror> mirrors) {
    return new Scenario(
        profile, mtu, host, verifiesChecksums, local, filter, from, to, captureInterface, perInterface, mirrors);
  }

  /** Whether packets before may decide a packet's ring: the stage follow is there then. */
  public boolean ringsDependOnPacketsBefore() {
    return profile.followsSendRing() || !host.xps().isNone();
  }

  /** Whether some packets may be left out before the card. */
  boolean selects() {
    return filter != null || from != null || to != null || captureInterface != null;
  }
}
