package org.ringscope.nic.ethtool.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * {@code ethtool -i} (do_gdrv in ethtool.c).
 *
 * @param driver name of the kernel's driver, as {@code ixgbe}
 * @param properties all lines by their names, in their order
 */
public record DriverInfo(String driver, Map<String, String> properties) {
  private static final Pattern NAME = Pattern.compile("driver|version|[a-z-]+-version|bus-info|supports-[a-z-]+");

  public static DriverInfo read(List<DumpLine> lines, Consumer<DumpLine> unknown) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (DumpLine line : lines) {
      Optional<NamedValue> property =
          NamedValue.cutAtFirstColon(line.content()).filter(value -> NAME.matcher(value.name()).matches());
      property.ifPresentOrElse(value -> properties.put(value.name(), value.value()), () -> unknown.accept(line));
    }
    return new DriverInfo(properties.getOrDefault("driver", ""), properties);
  }

  public String version() {
    return properties.getOrDefault("version", "");
  }

  public String firmware() {
    return properties.getOrDefault("firmware-version", "");
  }
}
