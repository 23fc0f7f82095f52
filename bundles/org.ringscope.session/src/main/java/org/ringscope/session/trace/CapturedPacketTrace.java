package org.ringscope.session.trace;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.classify.ClassifierExplanation;
import org.ringscope.nic.classify.Explainer;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.FlowKey;
import org.ringscope.packet.FlowType;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Layer;
import org.ringscope.session.CaptureSession;
import org.ringscope.session.PacketRow;

/** Traces packets of a capture that was replayed. */
public final class CapturedPacketTrace {
  private CapturedPacketTrace() {}

  /**
   * The way of one packet.
   *
   * @param session a session whose replay is done
   * @param number from 1
   * @throws IOException if the capture can't be read any more
   * @throws IndexOutOfBoundsException if there is no such packet
   */
  public static PacketTrace of(CaptureSession session, long number) throws IOException {
    PacketRow row = session.packet(number);
    byte[] frame = session.bytes(number);
    MemorySegment bytes = MemorySegment.ofArray(frame);
    int original = Math.max(row.originalLength(), frame.length);
    Dissection dissection = new Dissection();
    long headers = dissection.dissect(bytes, 0, frame.length, original, row.linkType());
    NicProfile profile = session.scenario().profile();
    Explainer explainer = new Explainer(profile);
    ClassifierExplanation explanation = row.sent()
        ? explainer.explainSent(bytes, 0, frame.length, original, headers, row.linkType())
        : explainer.explain(bytes, 0, frame.length, original, headers, row.linkType());
    return new PacketTrace(profile, flow(bytes, headers), row, titles(dissection), explanation);
  }

  /**
   * The outer flow of a packet as text, or null if it has none that a card would find.
   *
   * @throws IOException as for {@link #of}
   */
  public static @Nullable String flow(CaptureSession session, long number) throws IOException {
    PacketRow row = session.packet(number);
    byte[] frame = session.bytes(number);
    MemorySegment bytes = MemorySegment.ofArray(frame);
    int original = Math.max(row.originalLength(), frame.length);
    return flow(bytes, new Dissection().dissect(bytes, 0, frame.length, original, row.linkType()));
  }

  private static @Nullable String flow(MemorySegment bytes, long headers) {
    return Headers.flowType(headers) == FlowType.NONE ? null : FlowKey.of(bytes, 0, headers).toString();
  }

  private static List<String> titles(Dissection dissection) {
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < dissection.layerCount(); i++) {
      if (dissection.layer(i) != Layer.PAYLOAD) {
        titles.add(dissection.layer(i).title());
      }
    }
    return titles;
  }
}
