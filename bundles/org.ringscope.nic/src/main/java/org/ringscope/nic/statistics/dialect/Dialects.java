package org.ringscope.nic.statistics.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All tables, and the choice among them. */
public final class Dialects {
  /** File names of the tables, in the order in which equally good ones are chosen. */
  private static final List<String> TABLES =
      List.of(
          "ixgbe", "igb", "i40e", "ice", "mlx5", "mlx4", "ena", "virtio_net", "bnxt", "bnx2x", "vmxnet3", "gve",
          "netvsc", "hns3", "sfc", "others");

  /** Names that several drivers share, and the standard groups that ethtool itself prints. */
  private static final Dialect COMMON = load("common");

  private static final List<Dialect> ALL = TABLES.stream().map(Dialects::load).toList();

  private Dialects() {}

  private static Dialect load(String table) {
    try (InputStream in = Dialects.class.getResourceAsStream(table + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no table of counters " + table);
      }
      return DialectReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("table of counters " + table, e);
    }
  }

  /** Every table that belongs to drivers. */
  public static List<Dialect> all() {
    return ALL;
  }

  /** The table of {@code driver} as {@code ethtool -i} names it. */
  public static Optional<Dialect> ofDriver(String driver) {
    return ALL.stream().filter(dialect -> dialect.drivers().contains(driver)).findFirst();
  }

  /** The table that knows most of {@code names}; empty if none knows one. */
  public static Optional<Dialect> bestFor(Collection<String> names) {
    Dialect best = null;
    long most = 0;
    for (Dialect dialect : ALL) {
      long known = names.stream().filter(name -> dialect.find(name) != null).count();
      if (known > most) {
        best = dialect;
        most = known;
      }
    }
    return Optional.ofNullable(best);
  }

  /** What {@code name} means: to {@code dialect} if given, else to any driver. */
  public static NamedCounter meaning(@Nullable Dialect dialect, String name) {
    NamedCounter own = dialect == null ? null : dialect.find(name);
    if (own != null) {
      return own;
    }
    NamedCounter common = COMMON.find(name);
    return common == null ? NamedCounter.UNMAPPED : common;
  }
}
