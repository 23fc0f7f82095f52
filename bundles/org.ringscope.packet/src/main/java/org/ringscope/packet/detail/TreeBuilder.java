package org.ringscope.packet.detail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ringscope.packet.LayerWalk;

/** Makes {@link Field}s of what a header reports, up to a number of them. */
final class TreeBuilder implements FieldSink {
  private final LayerWalk walk;
  private final Deque<Draft> open = new ArrayDeque<>();
  private List<Field> fields = new ArrayList<>();
  private int left;

  TreeBuilder(LayerWalk walk, int maxFields) {
    this.walk = walk;
    left = maxFields;
  }

  /** A field whose parts are still being reported. */
  private static final class Draft {
    final Field head;
    final List<Field> parts = new ArrayList<>();
    String note = "";

    Draft(Field head) {
      this.head = head;
    }
  }

  /** The fields reported since the last call. */
  List<Field> take() {
    List<Field> taken = fields;
    fields = new ArrayList<>();
    return taken;
  }

  /** Whether no more fields are taken. */
  boolean isFull() {
    return left <= 0;
  }

  @Override
  public boolean wants(FieldType type) {
    return true;
  }

  @Override
  public void open(FieldType type, int bit, int bits, long number) {
    String text = bits == 0 ? type.text().apply(number) : isFull() ? "" : ValueTexts.of(walk, type, bit, bits);
    open.push(new Draft(new Field(type, bit, bits, number, text, "", List.of())));
  }

  @Override
  public void note(String text) {
    if (!open.isEmpty()) {
      open.peek().note = text;
    }
  }

  @Override
  public void close() {
    Draft draft = open.pop();
    if (left-- > 0) {
      Field head = draft.head;
      (open.isEmpty() ? fields : open.peek().parts).add(new Field(
          head.type(), head.bitOffset(), head.bitLength(), head.number(), head.text(), draft.note,
          List.copyOf(draft.parts)));
    }
  }
}
