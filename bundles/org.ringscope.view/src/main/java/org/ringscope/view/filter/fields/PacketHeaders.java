package org.ringscope.view.filter.fields;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.ringscope.capture.PacketRows;
import org.ringscope.packet.Dissection;
import org.ringscope.packet.Headers;
import org.ringscope.packet.Layer;
import org.ringscope.packet.LayerWalk;
import org.ringscope.pipeline.CaptureInterface;
import org.ringscope.session.CaptureSession;

/**
 * The headers of one packet after another. No more is read and dissected than is asked for: mostly a packet's first
 * bytes tell all its headers, and what lies behind them need not come from the disk.
 *
 * <p>Reusable; not thread-safe.
 */
public final class PacketHeaders {
  /** So many bytes are read at first: the headers of a VXLAN tunnel, and room to spare. */
  private static final int FIRST_BYTES = 256;

  /**
   * A payload of at least so many bytes within the first ones was looked at by every decoder that might have known it:
   * none needs more bytes to tell whether it does.
   */
  private static final int PLAIN_PAYLOAD = 64;

  private final CaptureSession session;
  private final Dissection dissection = new Dissection();
  private final LayerWalk walk = new LayerWalk();
  private List<CaptureInterface> interfaces = new ArrayList<>();
  private MemorySegment buffer = MemorySegment.ofArray(new byte[FIRST_BYTES]);
  private PacketRows rows = new PacketRows(1);
  private int row;
  private int loaded;
  private boolean dissected;
  private long headers;

  public PacketHeaders(CaptureSession session) {
    this.session = session;
  }

  /** Turns to the packet in a row; nothing is read yet. */
  public void turnTo(PacketRows newRows, int newRow) {
    rows = newRows;
    row = newRow;
    loaded = -1;
    dissected = false;
  }

  /** Headers found, the payload included. */
  public int count() throws IOException {
    dissect();
    return dissection.layerCount();
  }

  /** The {@code index}-th header from the outside; {@link #count} was asked before. */
  public Layer layer(int index) {
    return dissection.layer(index);
  }

  /** Where that header begins in {@link #bytes()}. */
  public int at(int index) {
    return dissection.layerOffset(index);
  }

  /** How many captured bytes it has. */
  public int length(int index) {
    return dissection.layerLength(index);
  }

  /** Memory that holds the packet from place 0 on, as far as it was read. */
  public MemorySegment bytes() {
    return buffer;
  }

  public int originalLength() {
    return rows.originalLength(row);
  }

  public int capturedLength() {
    return rows.capturedLength(row);
  }

  /** Protocols and marks as {@link ParsedField#parsed(int, int)} has them, found in the whole packet. */
  public int parsed() throws IOException {
    whole();
    return ParsedField.parsed(Headers.protocols(headers), Headers.marks(headers));
  }

  /** Reads the whole packet. */
  public MemorySegment whole() throws IOException {
    if (loaded < capturedLength()) {
      dissect(capturedLength());
    }
    return buffer;
  }

  /** For looks at the whole packet that {@link Dissection} is not made for. */
  public LayerWalk walk() {
    return walk;
  }

  private void dissect() throws IOException {
    if (dissected) {
      return;
    }
    dissect(Math.min(capturedLength(), FIRST_BYTES));
    if (loaded < capturedLength() && mayHideHeaders()) {
      dissect(capturedLength());
    }
  }

  private void dissect(int length) throws IOException {
    if (length > buffer.byteSize()) {
      buffer = MemorySegment.ofArray(new byte[length]);
    }
    session.copy(rows.position(row), buffer.asSlice(0, length));
    loaded = length;
    headers = dissection.dissect(buffer, 0, length, originalLength(), linkType());
    dissected = true;
  }

  private boolean mayHideHeaders() {
    int last = dissection.layerCount() - 1;
    return last < 0 || dissection.layer(last) != Layer.PAYLOAD || dissection.layerLength(last) < PLAIN_PAYLOAD;
  }

  /** LINKTYPE_ value of the interface that the packet came from. */
  public int linkType() throws IOException {
    int index = rows.interfaceIndex(row);
    if (index >= interfaces.size()) {
      interfaces = session.interfaces();
    }
    return interfaces.get(index).linkType();
  }
}
