package org.ringscope.nic.ethtool.nfc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ringscope.nic.ethtool.text.DumpLine;

/**
 * The fields that are hashed for a flow type: {@code ethtool -n DEV rx-flow-hash TYPE} (dump_rxfhash and
 * unparse_rxfhashopts in ethtool.c).
 *
 * @param flowTypes flow types it holds for, as the command line names them; AH and ESP come together
 * @param letters the fields by their letters of {@code ethtool -N DEV rx-flow-hash}, in the order of that manual;
 *     {@code r} where packets are dropped, none where they are not hashed
 */
public record RxFlowHash(List<String> flowTypes, String letters) {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:(.+) flows )?(?:use these fields for computing Hash flow key:|(- All matching flows discarded on RX))");

  private static final Pattern OVER_IP = Pattern.compile("(TCP|UDP|SCTP|IPSEC AH/ESP|IP) over IPV([46])|IPV([46])");

  private static final String ORDER = "mvtsdfnelr";

  private static final Map<String, Character> LETTERS =
      Map.of(
          "L2DA", 'm',
          "VLAN tag", 'v',
          "L3 proto", 't',
          "IP SA", 's',
          "IP DA", 'd',
          "L4 bytes 0 & 1 [TCP/UDP src port]", 'f',
          "L4 bytes 2 & 3 [TCP/UDP dst port]", 'n',
          "GTP TEID", 'e',
          "IPv6 Flow Label", 'l');

  public RxFlowHash {
    flowTypes = List.copyOf(flowTypes);
  }

  /**
   * All flow types in a section.
   *
   * @param asked flow type that was asked for; ethtool prints no name for ether, ip4 and ip6
   */
  public static List<RxFlowHash> read(List<DumpLine> lines, Optional<String> asked, Consumer<DumpLine> unknown) {
    List<RxFlowHash> hashes = new ArrayList<>();
    List<String> types = List.of();
    Set<Character> fields = new HashSet<>();
    for (DumpLine line : lines) {
      String content = line.content();
      Matcher heading = HEADING.matcher(content);
      Optional<Character> letter = Optional.ofNullable(LETTERS.get(content));
      if (heading.matches()) {
        add(hashes, types, fields);
        Optional<String> named = Optional.ofNullable(heading.group(1));
        types = named.map(RxFlowHash::flowTypes).orElseGet(() -> asked.stream().toList());
        fields = new HashSet<>();
        if (heading.group(2) != null) {
          fields.add('r');
        }
        if (types.isEmpty()) {
          unknown.accept(line);
        }
      } else if (letter.isPresent() && !types.isEmpty()) {
        fields.add(letter.get());
      } else if (!content.equals("None") && !content.startsWith("For RSS context ")) {
        unknown.accept(line);
      }
    }
    add(hashes, types, fields);
    return hashes;
  }

  private static void add(List<RxFlowHash> hashes, List<String> types, Set<Character> fields) {
    if (!types.isEmpty()) {
      StringBuilder letters = new StringBuilder();
      ORDER.chars().filter(letter -> fields.contains((char) letter)).forEach(letter -> letters.append((char) letter));
      hashes.add(new RxFlowHash(types, letters.toString()));
    }
  }

  /** What is neither listed here nor IP, as the GTP types, is kept by the name that ethtool prints. */
  private static List<String> flowTypes(String text) {
    Matcher overIp = OVER_IP.matcher(text);
    if (!overIp.matches()) {
      return List.of(text);
    }
    if (overIp.group(1) == null) {
      return List.of("ip" + overIp.group(3));
    }
    String version = overIp.group(2);
    return switch (overIp.group(1)) {
      case "TCP" -> List.of("tcp" + version);
      case "UDP" -> List.of("udp" + version);
      case "SCTP" -> List.of("sctp" + version);
      case "IP" -> List.of("ip" + version);
      default -> List.of("ah" + version, "esp" + version);
    };
  }
}
