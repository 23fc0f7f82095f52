package org.ringscope.session.mirror;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringscope.capture.tap.TapDevice;
import org.ringscope.capture.tap.TapKind;
import org.ringscope.capture.tap.WriteOutcome;
import org.ringscope.packet.LinkType;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.MirroredFrame;

/**
 * A debug virtual NIC that comes out of a real network device: a TAP device for Ethernet frames, a TUN device for IP
 * packets. The kernel takes a frame at once or not at all, so that nobody waits.
 */
final class TapDelivery implements Delivery {
  private final String deviceName;
  private final DebugNic nic;
  private final LinkTypes linkTypes;
  private final Map<WriteOutcome, Long> refused = new EnumMap<>(WriteOutcome.class);
  private @Nullable TapDevice device;
  private @Nullable TapKind kind;
  private volatile DeliveryCounts counts = DeliveryCounts.NONE;
  private volatile @Nullable String failure;
  private long given;
  private long bytes;
  private long lost;
  private long otherLinkTypes;
  private long cut;

  private TapDelivery(String deviceName, DebugNic nic) {
    this.deviceName = deviceName;
    this.nic = nic;
    linkTypes = new LinkTypes(nic.interfaces());
  }

  /**
   * Makes the device, or attaches to it. The link type of the capture's first interface says which kind it is; where
   * none is known yet, the first frame does.
   *
   * @throws IOException if there is no such device for that link type, in words for people
   */
  static TapDelivery open(String deviceName, DebugNic nic) throws IOException {
    TapDelivery delivery = new TapDelivery(deviceName, nic);
    List<CaptureInterface> known = nic.interfaces().get();
    if (!known.isEmpty()) {
      delivery.create(known.getFirst().linkType());
    }
    return delivery;
  }

  private void create(int linkType) throws IOException {
    TapKind wanted = kindOf(linkType);
    if (wanted == null) {
      throw new IOException(name() + " takes Ethernet frames or IP packets, and the capture's link type is " + linkType
          + ". Send them to a file or a port instead.");
    }
    TapDevice made = TapDevice.create(deviceName, wanted);
    device = made;
    kind = wanted;
    nic.notices().accept(made.isPersistent()
        ? name() + " carries " + nic.name() + "."
        : name() + " carries " + nic.name() + " until the replay ends; one made to stay beforehand (ip tuntap add dev "
            + deviceName + " mode " + wanted.name().toLowerCase(Locale.ROOT) + ") can be listened to from the start.");
  }

  private static @Nullable TapKind kindOf(int linkType) {
    return switch (linkType) {
      case LinkType.ETHERNET -> TapKind.TAP;
      case LinkType.RAW, LinkType.BSD_RAW, LinkType.OPENBSD_RAW, LinkType.IPV4, LinkType.IPV6 -> TapKind.TUN;
      default -> null;
    };
  }

  @Override
  public String name() {
    return "tap:" + deviceName;
  }

  @Override
  public void accept(MirroredFrame frame) {
    if (failure == null) {
      try {
        write(frame);
      } catch (IOException refusal) {
        giveUp(String.valueOf(refusal.getMessage()));
      }
    }
    if (failure != null) {
      lost++;
    }
    counts = DeliveryCounts.of(given, bytes, lost);
  }

  private void write(MirroredFrame frame) throws IOException {
    int linkType = linkTypes.of(frame.interfaceIndex);
    if (device == null) {
      create(linkType);
    }
    TapDevice target = device;
    if (target == null || kindOf(linkType) != kind) {
      otherLinkTypes++;
      lost++;
      return;
    }
    WriteOutcome outcome = target.write(frame.bytes, frame.offset, frame.capturedLength);
    switch (outcome) {
      case SENT -> {
        given++;
        bytes += frame.capturedLength;
        cut += frame.capturedLength < frame.originalLength ? 1 : 0;
      }
      case GONE -> giveUp(name() + " was removed; the replay goes on without it.");
      default -> {
        lost++;
        if (refused.merge(outcome, 1L, Long::sum) == 1 && outcome == WriteOutcome.DOWN) {
          nic.notices().accept(name() + " was set down: frames are lost until somebody sets it up again.");
        }
      }
    }
  }

  private void giveUp(String why) {
    failure = why;
    nic.notices().accept(why);
  }

  @Override
  public void finish() throws IOException {
    List<String> told = new ArrayList<>();
    tell(told, cut, "shorter than they were (cut by the capture's snap length)");
    tell(told, otherLinkTypes, "lost: another link type than the device's");
    refused.forEach((outcome, frames) -> tell(told, frames, "lost: " + reason(outcome)));
    if (!told.isEmpty()) {
      nic.notices().accept(name() + ": " + String.join("; ", told) + ".");
    }
    if (failure != null) {
      throw new IOException(failure);
    }
  }

  private static void tell(List<String> told, long frames, String what) {
    if (frames > 0) {
      told.add(String.format(Locale.ROOT, "%,d %s %s", frames, frames == 1 ? "frame" : "frames", what));
    }
  }

  private static String reason(WriteOutcome outcome) {
    return switch (outcome) {
      case TOO_SHORT -> "shorter than an Ethernet header";
      case TOO_LONG -> "longer than " + TapDevice.LONGEST_FRAME + " bytes";
      case NOT_IP -> "neither IPv4 nor IPv6";
      case NO_ROOM -> "the kernel had no room";
      case DOWN -> "the device was down";
      case SENT, GONE -> throw new IllegalArgumentException("no loss: " + outcome);
    };
  }

  @Override
  public DeliveryCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    TapDevice made = device;
    if (made != null) {
      made.close();
    }
  }
}
