package org.ringscope.report;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts by ids that other rows share. Immutable. */
final class CountRow extends AbstractMap<String, Long> implements SortedMap<String, Long> {
  /** In their natural order. */
  private final String[] ids;

  private final long[] counts;

  CountRow(String[] ids, long[] counts) {
    this.ids = ids;
    this.counts = counts;
  }

  private int index(@Nullable Object id) {
    return id instanceof String text ? Arrays.binarySearch(ids, text) : -1;
  }

  @Override
  public boolean containsKey(@Nullable Object id) {
    return index(id) >= 0;
  }

  @Override
  public @Nullable Long get(@Nullable Object id) {
    int index = index(id);
    return index < 0 ? null : (Long) counts[index];
  }

  @Override
  public Set<Map.Entry<String, Long>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Long>> iterator() {
        return new Entries();
      }

      @Override
      public int size() {
        return ids.length;
      }
    };
  }

  @Override
  public @Nullable Comparator<? super String> comparator() {
    return null;
  }

  @Override
  public SortedMap<String, Long> subMap(String from, String to) {
    return Counts.copy(new TreeMap<>(this).subMap(from, to));
  }

  @Override
  public SortedMap<String, Long> headMap(String to) {
    return Counts.copy(new TreeMap<>(this).headMap(to));
  }

  @Override
  public SortedMap<String, Long> tailMap(String from) {
    return Counts.copy(new TreeMap<>(this).tailMap(from));
  }

  @Override
  public String firstKey() {
    return idAt(0);
  }

  @Override
  public String lastKey() {
    return idAt(ids.length - 1);
  }

  private String idAt(int index) {
    if (ids.length == 0) {
      throw new NoSuchElementException();
    }
    return ids[index];
  }

  private final class Entries implements Iterator<Map.Entry<String, Long>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < ids.length;
    }

    @Override
    public Map.Entry<String, Long> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return Map.entry(ids[next], counts[next++]);
    }
  }
}
