package org.ringscope.pipeline;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.Supplier;
import org.ringscope.packet.HeaderScan;
import org.ringscope.packet.Headers;

/** Finds each packet's headers, verifies its checksums and counts protocols and marks. */
public final class ParseStage implements Stage {
  public static final String NAME = "parse";
  public static final String PARSED = "parsed";

  private final HeaderScan scan = new HeaderScan();
  private final ProtocolCounts counts = new ProtocolCounts();
  private final LinkTypes linkTypes;

  /** @param interfaces the source's interfaces, which may become more while packets come */
  public ParseStage(Supplier<List<CaptureInterface>> interfaces) {
    linkTypes = new LinkTypes(interfaces);
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
    return List.of(PARSED);
  }

  @Override
  public void process(PacketBatch in, Emitter out) {
    MemorySegment bytes = in.bytes;
    for (int i = 0; i < in.count; i++) {
      int linkType = linkTypes.of(in.interfaceIndex[i]);
      long headers = scan.scan(bytes, in.offset[i], in.capturedLength[i], in.originalLength[i], linkType);
      in.headers[i] = headers;
      counts.count(Headers.protocols(headers), Headers.marks(headers));
    }
    out.forward(0, in);
  }

  public ProtocolCounts counts() {
    return counts;
  }
}
