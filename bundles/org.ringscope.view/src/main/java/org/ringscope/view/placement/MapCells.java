package org.ringscope.view.placement;

import java.util.ArrayList;
import java.util.List;
import org.ringscope.stack.place.Fate;

/** Cuts a stretch of a stream into what can be told apart in a row of pixels: never more pieces than pixels. */
public final class MapCells {
  private final PlacedStream stream;
  private final StreamMoment moment;
  private final long from;
  private final long to;
  private final long width;
  private final int pixels;

  private MapCells(PlacedStream stream, StreamMoment moment, long from, long to, long width, int pixels) {
    this.stream = stream;
    this.moment = moment;
    this.from = from;
    this.to = to;
    this.width = width;
    this.pixels = pixels;
  }

  /**
   * The pieces of a row, from left to right, without anything between them.
   *
   * @param width bytes that {@code pixels} stand for; a row may have less
   */
  public static List<MapCell> of(PlacedStream stream, StreamMoment moment, MapRow row, long width, int pixels) {
    return new MapCells(stream, moment, row.from(), row.to(), width, pixels).cells();
  }

  /** The pixel that a byte begins in. */
  public static int pixel(MapRow row, long position, long width, int pixels) {
    return (int) ((Math.clamp(position, row.from(), row.to()) - row.from()) * pixels / width);
  }

  /** The byte that a pixel shows, the first of them if there are several. */
  public static long position(MapRow row, int pixel, long width, int pixels) {
    return row.from() + (width < pixels ? ((pixel + 1L) * width - 1) / pixels : Math.ceilDiv(pixel * width, pixels));
  }

  private List<MapCell> cells() {
    List<MapCell> cells = new ArrayList<>();
    int end = Math.max(1, (int) ((to - from) * pixels / width));
    int x = 0;
    while (x < end) {
      long begin = from + Math.ceilDiv(x * width, pixels);
      long pixelEnd = Math.min(to, Math.max(begin + 1, from + Math.ceilDiv((x + 1) * width, pixels)));
      MapCell cell = begin >= to ? null : cell(x, end, begin, pixelEnd);
      if (cell == null) {
        break;
      }
      cells.add(cell);
      x = cell.end();
    }
    return cells;
  }

  private MapCell cell(int x, int end, long begin, long pixelEnd) {
    int rank = stream.rankEndingBehind(begin);
    boolean inRun = rank < stream.ranks() && stream.startOf(rank) <= begin;
    int run = inRun ? stream.run(rank) : -1;
    boolean came = inRun && stream.record().segmentOf(run) < moment.segments();
    long stretchEnd = inRun ? stream.endOf(rank) : rank < stream.ranks() ? stream.startOf(rank) : to;
    stretchEnd = Math.min(to, came ? cut(stretchEnd, begin, moment.posted()) : cutAbsent(stretchEnd, begin));
    if (stretchEnd < pixelEnd) {
      return mixed(x, begin, pixelEnd);
    }
    int until = stretchEnd == to ? end : Math.max(x + 1, (int) ((stretchEnd - from) * pixels / width));
    int segment = came ? stream.record().segmentOf(run) : -1;
    CellKind kind = came ? placed(begin, stream.record().fate(run)) : absent(begin);
    return new MapCell(x, until, begin, stretchEnd, kind, segment, segment, isGap(kind));
  }

  /** What ends a stretch in which nothing came: the moment may have limits in it. */
  private long cutAbsent(long stretchEnd, long begin) {
    return cut(cut(cut(stretchEnd, begin, moment.next()), begin, moment.highest()), begin, moment.posted());
  }

  private static long cut(long end, long begin, long limit) {
    return begin < limit ? Math.min(end, limit) : end;
  }

  /** A pixel in which several things are. */
  private MapCell mixed(int x, long begin, long end) {
    PlacedBytes bytes = stream.sum(begin, end, moment);
    boolean came = 2 * bytes.bytes() >= end - begin;
    CellKind kind = came ? mostPlaced(begin, end, bytes) : mostAbsent(begin, end);
    boolean gap = bytes.bytes() < Math.min(end, moment.highest()) - begin;
    int first = bytes.bytes() == 0 ? -1 : bytes.first();
    return new MapCell(x, x + 1, begin, end, kind, first, bytes.last(), gap);
  }

  /** The fate of most of what came; the moment may be amid the pixel. */
  private CellKind mostPlaced(long begin, long end, PlacedBytes bytes) {
    long posted = moment.posted();
    if (begin >= posted || end <= posted) {
      return placed(begin, bytes.most());
    }
    PlacedBytes inBuffers = stream.sum(begin, posted, moment);
    return 2 * inBuffers.bytes() < bytes.bytes() ? CellKind.WAITING : placed(begin, inBuffers.most());
  }

  /** What most of the bytes are that did not come. */
  private CellKind mostAbsent(long begin, long end) {
    CellKind most = absent(begin);
    long absent = 0;
    long from = begin;
    while (from < end) {
      long to = cutAbsent(end, from);
      long bytes = to - from - stream.sum(from, to, moment).bytes();
      if (bytes > absent) {
        absent = bytes;
        most = absent(from);
      }
      from = to;
    }
    return most;
  }

  private CellKind placed(long position, Fate fate) {
    if (position >= moment.posted()) {
      return CellKind.WAITING;
    }
    return switch (fate) {
      case DIRECT -> CellKind.DIRECT;
      case RESHUFFLED -> CellKind.RESHUFFLED;
      case COPIED -> CellKind.COPIED;
      case HELD -> CellKind.HELD;
    };
  }

  private CellKind absent(long position) {
    if (position < moment.next()) {
      return CellKind.MISSING;
    }
    if (position < moment.highest()) {
      return CellKind.GAP;
    }
    return position < moment.posted() ? CellKind.EMPTY : CellKind.UNPOSTED;
  }

  private static boolean isGap(CellKind kind) {
    return kind == CellKind.GAP || kind == CellKind.MISSING;
  }
}
