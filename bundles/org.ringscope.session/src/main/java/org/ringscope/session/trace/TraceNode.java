package org.ringscope.session.trace;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.DirectionEvidence;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.RuleTest;
import org.ringscope.nic.host.InterruptCause;
import org.ringscope.nic.host.ProcessorSnapshot;
import org.ringscope.nic.mirror.MirrorFate;
import org.ringscope.nic.rss.HashExplanation;
import org.ringscope.nic.rss.HashedField;
import org.ringscope.pipeline.DropCause;
import org.ringscope.pipeline.MarkCounter;
import org.ringscope.pipeline.Verdict;
import org.ringscope.session.PacketRow;
import org.ringscope.session.place.PacketPlacement;

/**
 * A node of a packet's trace. A {@link Stage} is a stage of the replay that the packet came to and has what happened
 * there as children; the others are facts. {@link TraceWords} says each in words.
 *
 * <p>Times are in ns since the epoch; {@code sinceArrival} counts ns from when the packet arrived, in model time, and
 * is negative for what was before.
 */
public sealed interface TraceNode {
  /** What the node is made of, in the order in which it happened. */
  default List<TraceNode> children() {
    return List.of();
  }

  /** The packet itself: the root. */
  record Packet(PacketRow row, List<TraceNode> children) implements TraceNode {
    public Packet {
      children = List.copyOf(children);
    }
  }

  /**
   * A stage.
   *
   * @param name as reports have it
   * @param outlet where the packet went on; empty if its way ended here
   */
  record Stage(String name, String outlet, List<TraceNode> children) implements TraceNode {
    public Stage {
      children = List.copyOf(children);
    }
  }

  /** Left out before the card, by a filter, a time span or another interface's choice. */
  record Filtered() implements TraceNode {}

  /** Names of the headers, from the outside in. */
  record HeadersFound(List<String> titles) implements TraceNode {
    public HeadersFound {
      titles = List.copyOf(titles);
    }
  }

  /** The outer flow as text; null if it has none that a card would find. */
  record FlowFound(@Nullable String flow) implements TraceNode {}

  /** Something odd about the packet, such as a wrong checksum. */
  record Marked(MarkCounter mark) implements TraceNode {}

  /** Whether the packet was sent, and what says so. */
  record Directed(DirectionEvidence evidence) implements TraceNode {}

  /** The card. */
  record Card(NicProfile profile) implements TraceNode {}

  /** Whose virtual NIC takes the packet. */
  record DestinationChosen(String name) implements TraceNode {}

  /** An n-tuple rule was tried. */
  record RuleTried(RuleTest test) implements TraceNode {}

  /** The fields were hashed, or not because the flow type isn't. */
  record Hashed(HashExplanation hash, List<TraceNode> children) implements TraceNode {
    public Hashed {
      children = List.copyOf(children);
    }
  }

  /** One field in the hash's input. */
  record FieldHashed(HashedField field) implements TraceNode {}

  /** What the hash starts from where that isn't 0. */
  record InitialValue(int value) implements TraceNode {}

  /** The key of a Toeplitz hash, in hexadecimal. */
  record HashKey(String key) implements TraceNode {}

  /** The hash's result. */
  record HashValue(int value) implements TraceNode {}

  /** The entry of the indirection table, and the ring that it names. */
  record TableSlot(int slot, int size, int ring) implements TraceNode {}

  /**
   * Packets before decided the ring.
   *
   * @param how steering's name, {@code xps} for a send ring
   * @param ring where the packet goes
   * @param sent whether it is a send ring
   */
  record Steered(String how, int ring, boolean sent) implements TraceNode {}

  /** No packet before decided the ring, though one might have. */
  record NotSteered(String how) implements TraceNode {}

  /** Of a flow that is only asked about: packets before could decide otherwise. */
  record UnlessSteered(String how) implements TraceNode {}

  /** The end of classification: {@link org.ringscope.nic.classify.Fate}, and the ring or -1. */
  record GoesTo(int fate, int ring) implements TraceNode {}

  /** What happens behind the classifier. */
  sealed interface Reception extends TraceNode {}

  /** The device of the packet's interface, from 0. */
  record DeviceFound(int device, String interfaceName) implements Reception {}

  /** The frame's length behind its link header against the device's MTU, both in bytes. */
  record LengthChecked(int length, int mtu) implements Reception {}

  /**
   * The card filled a descriptor.
   *
   * @param ring numbered through all devices
   * @param index descriptors filled on the ring before
   * @param slot {@code index} modulo the ring's size
   * @param size descriptors of the ring
   * @param waiting descriptors that waited for the host then, without this one
   */
  record DescriptorFilled(int ring, long index, int slot, int size, int waiting) implements Reception {}

  /** Where the frame's bytes lie: the buffer of a descriptor. */
  record BufferWritten(int ring, int slot, int bytes) implements Reception {}

  /**
   * No descriptor was free.
   *
   * @param ring numbered through all devices
   * @param waiting descriptors whose packets waited for the host
   * @param unreturned descriptors emptied that the driver hadn't returned to the card
   * @param arrived when, in model time
   * @param interruptDue when the ring's interrupt will come, as things stood
   * @param processor what held the processor
   */
  record RingFull(
      int ring,
      int size,
      int waiting,
      int unreturned,
      long arrived,
      OptionalLong interruptDue,
      ProcessorSnapshot processor) implements Reception {}

  /** The ring's interrupt came. */
  record Interrupted(long time, long sinceArrival, InterruptCause cause) implements Reception {}

  /** The ring's interrupt was off when the packet arrived: a poll was coming or under way. */
  record NoInterrupt(OptionalLong lastInterrupt) implements Reception {}

  /** Polls of other rings that the processor was at meanwhile. */
  record ProcessorBusy(int polls, long packets, OptionalInt lastRing) implements Reception {}

  /**
   * The poll that took the packet.
   *
   * @param began when
   * @param reason why then
   * @param place the packet's place among those that it took, from 1
   * @param budget most that it may take
   */
  record Polled(long began, long sinceArrival, PollReason reason, int place, int budget) implements Reception {}

  /** The host was done with the packet. */
  record Done(long time, long sinceArrival) implements Reception {}

  /** An infinitely fast host took the packet at once. */
  record TakenAtOnce() implements Reception {}

  /** The packet was sent: it is the {@code index}th of its ring, from 0. */
  record SendRingPassed(int ring, long index) implements Reception {}

  /** What a mirror did with the packet. */
  record Mirrored(MirrorFate fate) implements Reception {}

  /** Whether the stack looks at checksums, and if so, whether one was wrong. */
  record ChecksumVerified(boolean looked, boolean wrong) implements Reception {}

  /** What the host's stack does with a packet that it took. */
  sealed interface Stacked extends TraceNode {}

  /**
   * The TCP stream of the packet.
   *
   * @param number Wireshark's tcp.stream
   * @param flow from the sender to the receiver
   */
  record StreamFound(int number, String flow) implements Stacked {}

  /** Where in the stream the payload belongs, and what of it is new. */
  record SegmentTaken(PacketPlacement placement) implements Stacked {}

  /** New bytes went into a posted buffer, or wait for one. */
  record BytesPlaced(PacketPlacement.Piece piece) implements Stacked {}

  /** How the packet's way ended, and on which ring, numbered within its device, or -1. */
  record Ended(@Nullable Verdict verdict, @Nullable DropCause cause, boolean sent, int ring) implements Reception {}
}
