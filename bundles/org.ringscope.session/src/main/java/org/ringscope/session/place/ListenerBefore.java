package org.ringscope.session.place;

import org.ringscope.stack.tcp.Absence;
import org.ringscope.stack.tcp.StreamDirection;
import org.ringscope.stack.tcp.StreamListener;
import org.ringscope.stack.tcp.TcpSegment;
import org.ringscope.stack.tcp.TcpStream;

/** Stands before a layer that listens to streams and has it do all it hears; what a subclass wants to hear, too. */
abstract class ListenerBefore implements StreamListener {
  private final StreamListener layer;

  ListenerBefore(StreamListener layer) {
    this.layer = layer;
  }

  @Override
  public void opened(TcpStream stream, TcpSegment segment) {
    layer.opened(stream, segment);
  }

  @Override
  public void arriving(StreamDirection direction, TcpSegment segment, long position) {
    layer.arriving(direction, segment, position);
  }

  @Override
  public boolean arrived(
      StreamDirection direction, TcpSegment segment, long position, int from, int length, boolean replaces) {
    return layer.arrived(direction, segment, position, from, length, replaces);
  }

  @Override
  public void taken(StreamDirection direction, TcpSegment segment) {
    layer.taken(direction, segment);
  }

  @Override
  public void acknowledged(StreamDirection direction, TcpSegment segment, long acknowledged, long windowEnd) {
    layer.acknowledged(direction, segment, acknowledged, windowEnd);
  }

  @Override
  public void advanced(StreamDirection direction, long next) {
    layer.advanced(direction, next);
  }

  @Override
  public void closed(StreamDirection direction, long time) {
    layer.closed(direction, time);
  }

  @Override
  public void missing(StreamDirection direction, long position, long length, Absence why) {
    layer.missing(direction, position, length, why);
  }
}
