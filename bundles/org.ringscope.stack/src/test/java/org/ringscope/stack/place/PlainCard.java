package org.ringscope.stack.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A card with header split, descriptors and memory, as plainly as can be: pages are arrays, slots of posted buffers are
 * mapped to pages, and DMA writes into the page that the next descriptor has. What the model tells is compared with
 * what happens to this memory.
 */
final class PlainCard {
  /** A page of memory, as long as any slot may be. */
  private static final class Page {
    private final byte[] bytes;
    private final boolean[] toStay;

    /** The slot that it is mapped to; null if it belongs nowhere. */
    private @Nullable Slot slot;

    Page(int length) {
      bytes = new byte[length];
      toStay = new boolean[length];
    }
  }

  /** A stretch of a posted buffer that a descriptor takes. */
  private static final class Slot {
    private final int start;
    private final int length;
    private Page page;
    private boolean filled;

    Slot(int start, int length, Page page) {
      this.start = start;
      this.length = length;
      this.page = page;
      page.slot = this;
    }

    /** The page that was the slot's belongs nowhere then. */
    void map(Page other) {
      page.slot = null;
      page = other;
      page.slot = this;
    }
  }

  /** A stretch of a segment that went into one page, or into the ring where there was none. */
  private static final class Chunk {
    private final int start;
    private final @Nullable Page page;
    private boolean stays;

    Chunk(int start, @Nullable Page page) {
      this.start = start;
      this.page = page;
    }
  }

  private final int slotBytes;
  private final int descriptors;
  private final byte[] stream;
  private final List<Slot> slots = new ArrayList<>();

  /** The slot of each posted byte. */
  private final List<Slot> homes = new ArrayList<>();

  private final List<Page> queue = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final @Nullable Fate[] fates;
  private int posted;
  private int end;
  private int segmentEnd;

  /** @param stream all that will be sent */
  PlainCard(int slotBytes, int descriptors, byte[] stream) {
    this.slotBytes = slotBytes;
    this.descriptors = descriptors;
    this.stream = stream;
    fates = new Fate[stream.length];
  }

  void post(int length) {
    int from = end;
    end += length;
    for (int at = from; at < end; at += slotBytes) {
      Slot slot = new Slot(at, Math.min(slotBytes, end - at), new Page(slotBytes));
      slots.add(slot);
      homes.addAll(Collections.nCopies(slot.length, slot));
    }
    for (int at = from; at < Math.min(end, stream.length); at++) {
      if (fates[at] == Fate.HELD) {
        move(at);
      }
    }
    postDescriptors();
  }

  private void postDescriptors() {
    while (queue.size() < descriptors && posted < slots.size()) {
      Slot slot = slots.get(posted++);
      if (!slot.filled) {
        queue.add(slot.page);
      }
    }
  }

  /** DMA of a segment. */
  void land(int start, int length) {
    chunks.clear();
    segmentEnd = start + length;
    int at = start;
    while (at < segmentEnd) {
      Page page = queue.isEmpty() ? null : queue.removeFirst();
      chunks.add(new Chunk(at, page));
      int room = page == null ? segmentEnd - at : capacity(page);
      for (int i = 0; page != null && i < room && at + i < segmentEnd; i++) {
        assertFalse(page.toStay[i], "the card writes over bytes that are in their place");
        page.bytes[i] = at + i < 0 ? 0 : stream[at + i];
      }
      at += room;
    }
  }

  /** A page that belongs nowhere is a whole one, whatever slot it had been. */
  private int capacity(Page page) {
    return page.slot == null ? slotBytes : page.slot.length;
  }

  /** Bytes of the segment that landed last are new. */
  void take(int from, int until) {
    int at = from;
    while (at < until) {
      int position = at;
      int index = chunks.size() - 1;
      while (chunks.get(index).start > position) {
        index--;
      }
      int chunkEnd = index + 1 < chunks.size() ? chunks.get(index + 1).start : segmentEnd;
      int to = Math.min(until, chunkEnd);
      if (at < end) {
        to = Math.min(to, end);
        place(chunks.get(index), at, to, chunkEnd);
      } else {
        note(at, to, Fate.HELD);
      }
      at = to;
    }
  }

  private void place(Chunk chunk, int from, int to, int chunkEnd) {
    if (chunk.page == null) {
      note(from, to, Fate.COPIED);
      move(from, to);
      return;
    }
    Slot landed = chunk.page.slot;
    if (landed != null && landed.start == chunk.start && (chunk.stays || !landed.filled)) {
      note(from, to, Fate.DIRECT);
      landed.filled = true;
      chunk.stays = true;
      stay(landed, from, to);
      return;
    }
    note(from, to, Fate.RESHUFFLED);
    Slot home = homes.get(from);
    boolean whole = from == chunk.start && to == chunkEnd && home.start == from && home.length == to - from;
    boolean known = queue.contains(home.page) || slots.indexOf(home) >= posted;
    if (whole && !home.filled && known) {
      exchange(chunk, chunk.page, home);
      stay(home, from, to);
    } else {
      move(from, to);
    }
  }

  private void exchange(Chunk chunk, Page landed, Slot home) {
    Page exchanged = home.page;
    Slot freed = landed.slot;
    if (!queue.contains(exchanged) && freed != null) {
      queue.add(exchanged);
    }
    home.map(landed);
    if (freed != null) {
      freed.page = exchanged;
      exchanged.slot = freed;
    }
    home.filled = true;
    chunk.stays = true;
  }

  private static void stay(Slot slot, int from, int to) {
    for (int position = from; position < to; position++) {
      slot.page.toStay[position - slot.start] = true;
    }
  }

  private void move(int from, int to) {
    for (int position = from; position < to; position++) {
      move(position);
    }
  }

  /** Copies a byte to its place. A slot whose page the card has gets another one. */
  private void move(int position) {
    Slot home = homes.get(position);
    if (!home.filled && (queue.contains(home.page) || isInFlight(home.page))) {
      home.map(new Page(slotBytes));
    }
    home.filled = true;
    home.page.bytes[position - home.start] = stream[position];
    home.page.toStay[position - home.start] = true;
  }

  /** The card has put the segment at hand into it. */
  private boolean isInFlight(Page page) {
    return chunks.stream().anyMatch(chunk -> chunk.page == page && !chunk.stays);
  }

  private void note(int from, int to, Fate fate) {
    for (int position = from; position < to; position++) {
      assertEquals(null, fates[position], "byte " + position + " is placed twice");
      fates[position] = fate;
    }
  }

  /** All of the segment was looked at: pages without bytes that stay go back to the card. */
  void release() {
    for (Chunk chunk : chunks) {
      if (chunk.page != null && !chunk.stays) {
        queue.add(chunk.page);
      }
    }
    chunks.clear();
    postDescriptors();
  }

  /** How a byte came to its place; null if it has not. */
  @Nullable Fate fate(int position) {
    return fates[position];
  }

  /** What an application finds in its buffers. */
  byte[] content() {
    byte[] content = new byte[end];
    for (Slot slot : slots) {
      System.arraycopy(slot.page.bytes, 0, content, slot.start, slot.length);
    }
    return content;
  }
}
