package org.ringscope.packet.detail;

/** Passes on the values of one field and lets all others go by. */
final class FieldSearch implements FieldSink {
  private final String wanted;
  private final FieldKind kind;
  private final FieldCatalogue.ValueConsumer consumer;
  private boolean done;

  FieldSearch(FieldType type, FieldCatalogue.ValueConsumer consumer) {
    wanted = type.filterName();
    kind = type.kind();
    this.consumer = consumer;
  }

  /** Whether the consumer has seen enough. */
  boolean isDone() {
    return done;
  }

  void protocol(FieldType protocol, Header header) {
    if (kind == FieldKind.PROTOCOL && wants(protocol)) {
      done = !consumer.accept(0, header.start(), header.length());
    }
  }

  @Override
  public boolean wants(FieldType type) {
    return type.filterName().equals(wanted)
        || type.either() != null && type.either().filterName().equals(wanted);
  }

  @Override
  public void open(FieldType type, int bit, int bits, long number) {
    if (!done && wants(type)) {
      int first = bit / 8;
      int length = bits == 0 ? 0 : (bit + bits - 1) / 8 - first + 1;
      done = !consumer.accept(number, first, length);
    }
  }

  @Override
  public void note(String text) {
    // Notes are for people; a search has none to tell.
  }

  @Override
  public void close() {
    // Values are passed on as they open.
  }
}
