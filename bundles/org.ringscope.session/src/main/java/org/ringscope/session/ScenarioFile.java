package org.ringscope.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.ringscope.nic.LocalAddresses;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.host.HostModel;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The scenario file {@code NAME.ringscope.yaml}.
 *
 * <pre>
 * nic:
 *   profile: generic
 *   rings: 8
 *   ring-size: 512
 *   steering: none         # or atr, atr-i40e, follow-transmit: flows are received where they were sent
 *   mtu: 1500              # frames above are dropped; without it none are
 * rss:                     # as ethtool -x and -n show it; without it the profile's
 *   function: toeplitz     # or xor, crc32
 *   initial-value: 0
 *   transform: none        # or symmetric-xor, symmetric-or-xor
 *   key: "6d:5a:…"
 *   table-size: 128
 *   table: equal 4         # or weight 3 1, or a list of rings
 *   fields: {tcp4: sdfn, udp4: sd}
 *   inner: false           # or true: VXLAN, GRE and GENEVE over their inner headers
 * rules:                   # as behind ethtool -N DEV
 *   - flow-type tcp4 dst-port 443 action 2 loc 1
 * destinations:            # virtual NICs, told by MAC address, VLAN or both; others are the device's own packets
 *   web: {mac: "02:00:00:00:00:01", vlan: 7, rings: [4, 5], rules: []}
 *   db: {addresses: [10.0.0.7, "2001:db8::7"]}   # addresses tell it where neither MAC address nor VLAN is given
 * host:                    # without it the host is infinitely fast
 *   costs: 250ns/packet,2us/poll,budget=64,softirq=300
 *   moderation: gap=50us   # or timer=8us,count=128 or adaptive=cqe1
 *   affinity: 0-3=0,4-7=1  # rings = processor; without it each ring has its own
 *   xps: 0-3=0,4-7=1       # send rings = processors that use them; without it send rings are a hash's choice
 * stack:
 *   checksum: ignore       # or verify: drop what has a wrong checksum
 * mirrors:                 # what goes to debug virtual NICs, by their names
 *   debug:                 # without a key below: copies of all that was received
 *     ring: 3              # all that is said of the packets has to hold
 *     vnic: web            # or destination: web; device for the packets of no destination
 *     flow: tcp4 10.0.0.1:1234 > 10.0.0.2:443    # in either direction
 *     filter: tcp port 443
 *     direction: receive   # or send, both
 *     binding: copy        # or divert: the debug virtual NIC receives instead of the first destination
 *     snap: 96             # bytes of each frame
 *     sample: 10           # the first of every 10
 *     rate: 10kp/s         # or 100Mbit/s,burst=1M
 *     ring-size: 512       # of the debug virtual NIC
 *     host: 250ns/packet   # what drains it; without it it is infinitely fast
 *     rewrite: mac=02:00:00:00:00:09,vlan=strip  # or vlan=7, vlan=push:7; or instead of it
 *     encapsulate: erspan,from=192.0.2.1,to=192.0.2.2,session=1  # or vxlan,from=…,to=…,vni=1
 * capture:
 *   filter: tcp port 443
 *   from: +1.5
 *   to: +2.5
 *   interface: eth0
 *   per-interface: false   # or true: each interface is a device of its own
 *   local: [10.0.0.1, "02:00:00:00:00:01"]
 * </pre>
 *
 * <p>Only scalars, lists and maps are read; no tag makes a type. Unknown keys are errors.
 */
public final class ScenarioFile {
  /** Far above any scenario, far below what would hurt. */
  private static final int LARGEST_FILE = 1 << 20;

  private ScenarioFile() {}

  /** @throws IOException if the file can't be read, or naming the line that can't be understood */
  public static Scenario read(Path file) throws IOException {
    return parse(content(file), file.toString());
  }

  /**
   * The scenario of a file's text.
   *
   * @param file what to call it in messages
   * @throws IOException naming the line that can't be understood
   */
  public static Scenario parse(String text, String file) throws IOException {
    return parse(text.getBytes(StandardCharsets.UTF_8), file);
  }

  private static Scenario parse(byte[] content, String file) throws IOException {
    try {
      Node root = new Compose(LoadSettings.builder().setLabel(file).build())
          .composeInputStream(new ByteArrayInputStream(content))
          .orElse(null);
      return root == null ? Scenario.DEFAULT : scenario(new ScenarioSection(file, root));
    } catch (ScenarioSyntaxException wrong) {
      throw new IOException(wrong.getMessage(), wrong);
    } catch (MarkedYamlEngineException wrong) {
      String where = wrong.getProblemMark().map(mark -> file + ":" + (mark.getLine() + 1)).orElse(file);
      throw new IOException(where + ": " + wrong.getProblem(), wrong);
    } catch (YamlEngineException wrong) {
      boolean binary = wrong.getCause() instanceof CharacterCodingException;
      String what = binary ? " is no scenario: it is no UTF-8 text." : ": " + wrong.getMessage();
      throw new IOException(file + what, wrong);
    } catch (IllegalArgumentException contradiction) {
      throw new IOException(file + ": " + contradiction.getMessage(), contradiction);
    } catch (StackOverflowError nested) {
      throw new IOException(file + " is no scenario: brackets are nested too deeply.", nested);
    }
  }

  /** The size is not asked for beforehand: a device or pipe has none. */
  private static byte[] content(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a directory; give a scenario file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(LARGEST_FILE + 1);
      if (content.length > LARGEST_FILE) {
        throw new IOException(file + " is no scenario: it is larger than " + LARGEST_FILE + " bytes.");
      }
      return content;
    }
  }

  private static Scenario scenario(ScenarioSection root) {
    root.allow("nic", "rss", "rules", "destinations", "host", "stack", "mirrors", "capture");
    Scenario scenario = Scenario.DEFAULT;
    ScenarioSection nic = root.section("nic");
    nic.allow("profile", "rings", "ring-size", "steering", "mtu");
    NicProfile profile = nic.value("profile", NicProfile::require, scenario.profile());
    NicProfile named = profile;
    profile = nic.value("rings", text -> named.withRings(Integer.parseInt(text)), profile);
    NicProfile withRings = profile;
    profile = nic.value("ring-size", text -> withRings.withRingSize(Integer.parseInt(text)), profile);
    NicProfile steered = DestinationSettings.apply(RssSettings.apply(profile, root), root);
    profile = nic.value("steering", steered::withAutomatic, steered);
    OptionalInt mtu = nic.value("mtu", ScenarioFile::mtu, OptionalInt.empty());
    HostModel host = host(root.section("host"), scenario.host());
    ScenarioSection stack = root.section("stack");
    stack.allow("checksum");
    boolean verifies = stack.value("checksum", ScenarioFile::verifies, false);
    scenario = scenario.withProfile(profile).withMtu(mtu).withHost(host).withVerifiesChecksums(verifies)
        .withMirrors(MirrorSettings.read(root.section("mirrors")));
    return withCapture(scenario, root.section("capture"));
  }

  private static HostModel host(ScenarioSection section, HostModel unsaid) {
    section.allow("costs", "moderation", "affinity", "xps");
    HostModel host = section.value("costs", HostText::parse, unsaid);
    return host
        .withModeration(section.value("moderation", ModerationText::parse, host.moderation()))
        .withAffinity(section.value("affinity", AffinityText::parse, host.affinity()))
        .withXps(section.value("xps", XpsText::parse, host.xps()));
  }

  private static Scenario withCapture(Scenario scenario, ScenarioSection capture) {
    capture.allow("filter", "from", "to", "interface", "per-interface", "local");
    return scenario
        .withFilter(capture.text("filter"))
        .withCaptureInterface(capture.text("interface"))
        .withPerInterface(capture.value("per-interface", ScenarioFile::truth, false))
        .withSpan(capture.optional("from", TimeBound::parse), capture.optional("to", TimeBound::parse))
        .withLocal(capture.list("local", LocalAddresses::parse, LocalAddresses.NONE));
  }

  private static OptionalInt mtu(String text) {
    int mtu = Integer.parseInt(text);
    if (mtu < 1) {
      throw new IllegalArgumentException("1 or more bytes, not " + mtu);
    }
    return OptionalInt.of(mtu);
  }

  static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false, not " + text);
    };
  }

  private static boolean verifies(String text) {
    return switch (text) {
      case "verify" -> true;
      case "ignore" -> false;
      default -> throw new IllegalArgumentException("ignore or verify, not " + text);
    };
  }
}
