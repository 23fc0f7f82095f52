package org.ringscope.session.mirror;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.ringscope.pipeline.MirroredFrame;
import org.ringscope.session.Endpoint;

/**
 * A debug virtual NIC that comes out of a port: PCAP-over-IP, a capture stream and nothing else, for any number of
 * clients up to {@link #MOST_CLIENTS}. Each is served by a virtual thread.
 */
final class TcpDelivery implements Delivery {
  private static final int MOST_CLIENTS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Connections that wait to be looked at. */
  private static final int BACKLOG = 128;

  /** How long nobody is let in after one could not be. */
  private static final long PAUSE_MILLIS = 50;

  private final ServerSocketChannel server;
  private final InetSocketAddress address;
  private final DebugNic nic;
  private final FrameFeed feed;
  private final Set<FeedClient> clients = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstCame = new CountDownLatch(1);
  private final AtomicLong turnedAway = new AtomicLong();

  private TcpDelivery(ServerSocketChannel server, CaptureFormat format, DebugNic nic, Duration patience)
      throws IOException {
    this.server = server;
    this.nic = nic;
    address = (InetSocketAddress) server.getLocalAddress();
    feed = new FrameFeed(format, nic, patience);
  }

  /**
   * Listens from now on.
   *
   * @throws IOException if the port can't be had, in words for people
   */
  static TcpDelivery listen(Endpoint endpoint, CaptureFormat format, DebugNic nic) throws IOException {
    return listen(endpoint, format, nic, PATIENCE);
  }

  /**
   * As {@link #listen(Endpoint, CaptureFormat, DebugNic)}.
   *
   * @param patience how long the replay waits for a client that takes nothing
   */
  static TcpDelivery listen(Endpoint endpoint, CaptureFormat format, DebugNic nic, Duration patience)
      throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    try {
      server.bind(endpoint.address(), BACKLOG);
      TcpDelivery delivery = new TcpDelivery(server, format, nic, patience);
      nic.notices().accept(
          delivery.name() + " serves " + nic.name() + "; attach with: wireshark -k -i TCP@"
              + Endpoint.text(delivery.address));
      Thread.ofVirtual().name(delivery.name()).start(delivery::acceptClients);
      return delivery;
    } catch (IOException e) {
      server.close();
      throw new IOException("tcp:" + endpoint + " can't be served: " + e.getMessage() + ".", e);
    }
  }

  private void acceptClients() {
    while (server.isOpen()) {
      try {
        admit(server.accept());
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException e) {
        // Such as too many open files: those that are attached go on, and others may leave.
        nic.notices().accept(name() + " can't take a client: " + e.getMessage() + ".");
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void admit(SocketChannel socket) throws IOException {
    if (clients.size() >= MOST_CLIENTS) {
      socket.close();
      if (turnedAway.incrementAndGet() == 1) {
        nic.notices().accept(name() + " has " + MOST_CLIENTS + " clients and turns others away.");
      }
      return;
    }
    FeedClient client;
    try {
      client = new FeedClient(socket, feed, clients::remove);
    } catch (IOException gone) {
      socket.close();
      throw gone;
    }
    clients.add(client);
    client.start();
    firstCame.countDown();
  }

  @Override
  public String name() {
    return "tcp:" + Endpoint.text(address);
  }

  @Override
  public Optional<InetSocketAddress> address() {
    return Optional.of(address);
  }

  @Override
  public void awaitReader() throws InterruptedException {
    if (firstCame.getCount() > 0) {
      nic.notices().accept(name() + " waits for its first client.");
    }
    nic.await(firstCame);
  }

  @Override
  public void accept(MirroredFrame frame) {
    feed.accept(frame);
  }

  @Override
  public void finish() throws IOException {
    // Who comes now comes too late; else the end would never be reached while others come.
    server.close();
    feed.finish();
    for (FeedClient client : clients) {
      client.awaitEnd();
    }
    feed.requireNoneRefused(name());
  }

  @Override
  public DeliveryCounts counts() {
    return feed.counts(turnedAway.get());
  }

  @Override
  public void close() throws IOException {
    server.close();
    feed.close();
    clients.forEach(FeedClient::close);
  }
}
