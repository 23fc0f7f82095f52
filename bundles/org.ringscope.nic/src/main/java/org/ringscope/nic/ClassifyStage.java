package org.ringscope.nic;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.classify.Classifier;
import org.ringscope.nic.rss.IndirectionTable;
import org.ringscope.nic.rss.RssHash;
import org.ringscope.nic.rss.Toeplitz;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.pipeline.Emitter;
import org.ringscope.pipeline.LinkTypes;
import org.ringscope.pipeline.Order;
import org.ringscope.pipeline.PacketBatch;
import org.ringscope.pipeline.PacketBlock;
import org.ringscope.pipeline.Stage;

/**
 * The card's classifier. A profile that only has Toeplitz over the usual fields – TCP and UDP over addresses and ports,
 * other IP and fragments over addresses, ring 0 for what can't be hashed – is served here; {@link Classifier} serves
 * all others.
 *
 * <p>Sent packets are hashed by the same rule: their send ring is a flow-sticky choice, modelled, for captures don't
 * tell it.
 */
public final class ClassifyStage implements Stage {
  public static final String NAME = "classify";
  public static final String CLASSIFIED = "classified";

  /** Null where the classifier decides. */
  private final @Nullable Toeplitz toeplitz;

  private final IndirectionTable table;
  private final @Nullable Classifier classifier;
  private final LinkTypes linkTypes;
  private final boolean tellsVirtualNic;

  public ClassifyStage(NicProfile profile, Supplier<List<CaptureInterface>> interfaces) {
    this(profile, interfaces, false);
  }

  /** @param tellsVirtualNic whether {@link NicColumns#VIRTUAL_NIC} is filled where the profile has destinations */
  public ClassifyStage(NicProfile profile, Supplier<List<CaptureInterface>> interfaces, boolean tellsVirtualNic) {
    this.tellsVirtualNic = tellsVirtualNic;
    linkTypes = new LinkTypes(interfaces);
    boolean usual = profile.steering().isNone() && RssHash.isPlain(profile.rss()) && !profile.rss().inner();
    classifier = usual ? null : new Classifier(profile);
    toeplitz = usual ? new Toeplitz(profile.rss().key()) : null;
    table = profile.rss().table();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Order order() {
    return Order.FREE;
  }

  @Override
  public List<String> outlets() {
    return List.of(CLASSIFIED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    if (toeplitz != null) {
      hashAll(in, toeplitz);
    } else {
      classifyAll(in, Objects.requireNonNull(classifier));
    }
    out.forward(0, in);
  }

  private void classifyAll(PacketBatch in, Classifier decides) {
    int[] hashes = in.column(NicColumns.HASH);
    int[] rings = in.column(NicColumns.RING);
    int[] fates = in.column(NicColumns.FATE);
    int[] virtualNics = tellsVirtualNic ? in.column(NicColumns.VIRTUAL_NIC) : null;
    for (int i = 0; i < in.count; i++) {
      int linkType = linkTypes.of(in.interfaceIndex[i]);
      if (in.direction[i] == PacketBlock.DIRECTION_OUTBOUND) {
        decides.classifySent(
            in.bytes, in.offset[i], in.capturedLength[i], in.originalLength[i], in.headers[i], linkType);
      } else {
        decides.classify(in.bytes, in.offset[i], in.capturedLength[i], in.originalLength[i], in.headers[i], linkType);
      }
      hashes[i] = decides.hash();
      rings[i] = decides.ring();
      fates[i] = decides.fate();
      if (virtualNics != null) {
        virtualNics[i] = decides.virtualNic();
      }
    }
  }

  private void hashAll(PacketBatch in, Toeplitz toeplitz) {
    int[] hashes = in.column(NicColumns.HASH);
    int[] rings = in.column(NicColumns.RING);
    MemorySegment bytes = in.bytes;
    for (int i = 0; i < in.count; i++) {
      long headers = in.headers[i];
      int flowType = Headers.flowType(headers);
      if (flowType == FlowType.NONE) {
        hashes[i] = 0;
        rings[i] = 0;
      } else {
        int hash = hash(toeplitz, bytes, in.offset[i], headers, flowType);
        hashes[i] = hash;
        rings[i] = table.ring(hash);
      }
    }
  }

  private static int hash(Toeplitz toeplitz, MemorySegment bytes, long frame, long headers, int flowType) {
    long network = frame + Headers.networkOffset(headers);
    long transport = frame + Headers.transportOffset(headers);
    return switch (flowType) {
      case FlowType.TCP4, FlowType.UDP4 -> toeplitz.ipv4(bytes, network, transport);
      case FlowType.TCP6, FlowType.UDP6 -> toeplitz.ipv6(bytes, network, transport);
      case FlowType.IPV4, FlowType.SCTP4, FlowType.ESP4, FlowType.AH4 -> toeplitz.ipv4(bytes, network);
      default -> toeplitz.ipv6(bytes, network);
    };
  }
}
