package org.ringscope.session.ethtool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringscope.nic.ethtool.DeviceDump;
import org.ringscope.nic.ethtool.EthtoolDump;
import org.ringscope.nic.ethtool.settings.Coalesce;
import org.ringscope.nic.ethtool.text.DumpText;
import org.ringscope.nic.statistics.RawCounter;
import org.ringscope.nic.statistics.StatisticsText;

/** JSON written down after ethtool's printing code, read through the importers of its text. */
class EthtoolJsonTest {
  private static DeviceDump device(String json) {
    EthtoolDump dump = EthtoolDump.read(List.of(new DumpText("dump.json", EthtoolJson.asText(json))));
    assertEquals(List.of(), dump.notUnderstood());
    DeviceDump device = dump.device(Optional.empty());
    assertEquals("eth0", device.name());
    return device;
  }

  /** After netlink/rss.c, dump_json_rss_info: key bytes are decimal numbers. */
  @Test
  void tableKeyFunctionAndTransformationAreRead() {
    var shown = device("""
        [ {
                "ifname": "eth0",
                "rss-indirection-table": [ 0,1,2,3,0,1,2,3,3,3 ],
                "rss-hash-key": [ 109,90,0,255 ],
                "rss-hash-function": "toeplitz",
                "rss-input-transformation": {
                    "symmetric-xor": true,
                    "symmetric-or-xor": false
                }
            } ]
        """).indirection().orElseThrow();
    assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3, 3, 3), shown.table());
    assertTrue(shown.wholeTable());
    assertEquals(Optional.of("6d:5a:00:ff"), shown.key());
    assertEquals(Optional.of("toeplitz"), shown.function());
    assertEquals(Optional.of("symmetric-xor"), shown.transform());
  }

  /** After netlink/rings.c and channels.c; several commands' outputs stand in one file. */
  @Test
  void ringsAndChannelsAreToldApart() {
    DeviceDump device = device("""
        [ {
                "ifname": "eth0",
                "rx-max": 4096,
                "tx-max": 4096,
                "rx": 512,
                "tx": 256
            } ]
        [ {
                "ifname": "eth0",
                "rx-max": 32,
                "tx-max": 32,
                "combined-max": 32,
                "rx": 0,
                "tx": 0,
                "combined": 20
            } ]
        """);
    assertEquals(OptionalLong.of(512), device.ringSizes().orElseThrow().receive());
    assertEquals(OptionalLong.of(4096), device.ringSizes().orElseThrow().mostReceive());
    assertEquals(OptionalLong.of(20), device.channels().orElseThrow().combined());
  }

  @Test
  void fewRingsWithoutCombinedAreChannelsAndWhatOnlyRingsHaveTellsRings() {
    assertTrue(device("[{\"ifname\":\"eth0\",\"rx-max\":80,\"tx-max\":80,\"rx\":1,\"tx\":1}]").channels().isPresent());
    assertEquals(
        OptionalLong.of(64),
        device("[{\"ifname\":\"eth0\",\"rx-max\":128,\"rx\":64,\"tx-push\":false,\"tcp-data-split\":\"off\"}]")
            .ringSizes().orElseThrow().receive());
  }

  /** After netlink/coalesce.c, as it is and as it was before the keys of its switches differed. */
  @ParameterizedTest
  @ValueSource(strings = {
    "{\"ifname\":\"eth0\",\"adaptive-rx\":true,\"adaptive-tx\":false,\"rx-usecs\":33,\"rx-frames\":88,"
        + "\"cqe-mode-rx\":false,\"cqe-mode-tx\":true}",
    "{\"ifname\":\"eth0\",\"rx\":true,\"tx\":false,\"rx-usecs\":33,\"rx-frames\":88,\"rx\":false,\"tx\":true}"
  })
  void moderationIsRead(String json) {
    Coalesce coalesce = device("[" + json + "]").coalesce().orElseThrow();
    assertEquals(Optional.of(true), coalesce.adaptiveReceive());
    assertEquals(OptionalLong.of(33), coalesce.receiveMicroseconds());
    assertEquals(OptionalLong.of(88), coalesce.receiveFrames());
  }

  /** After netlink/features.c, dump_feature. */
  @Test
  void featuresAreRead() {
    var features = device("""
        [ {
                "ifname": "eth0",
                "rx-checksumming": { "active": true, "fixed": false, "requested": true },
                "ntuple-filters": { "active": false, "fixed": true, "requested": false },
                "tcp-segmentation-offload": { "active": true, "fixed": null, "requested": null }
            } ]
        """).features().orElseThrow();
    assertEquals(Optional.of(true), features.isOn("rx-checksumming"));
    assertEquals(Optional.of(false), features.isOn("ntuple-filters"));
    assertEquals(Optional.of(true), features.isOn("tcp-segmentation-offload"));
  }

  /** After netlink/stats.c: groups of the standard's counters. */
  @Test
  void countersAreRead() {
    String text = EthtoolJson.asText("""
        [ {
                "ifname": "eth0",
                "eth-mac": { "FramesTransmittedOK": 12, "FramesReceivedOK": 18446744073709551615 },
                "rmon": { "rx-pktsNtoM": [ { "low": 0, "high": 64, "val": 1 } ] }
            } ]
        """);
    assertEquals(
        List.of("eth-mac-FramesTransmittedOK=12", "eth-mac-FramesReceivedOK=18446744073709551615"),
        StatisticsText.read(text).counters().stream().map(EthtoolJsonTest::named).toList());
    DeviceDump own = device("[{\"ifname\":\"eth0\",\"rx_queue_0_packets\":7}]");
    assertEquals(7, own.statistics().getFirst().getFirst().value());
  }

  private static String named(RawCounter counter) {
    return counter.name() + "=" + Long.toUnsignedString(counter.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "NIC statistics:\n     rx: 1\n", "[", "[ 1 ]", "[{}]", "[{\"ifname\":true}]", "{\"ifname\":\"eth0\"}",
    "[{\"ifname\":\"eth0\",\"rx\":}]", "[] trailing"
  })
  void anythingElseComesBackAsItIs(String content) {
    assertEquals(content, EthtoolJson.asText(content));
  }

  @Test
  void deepNestingIsNoOutputOfEthtool() {
    String nested = "[".repeat(100_000);
    assertEquals(nested, EthtoolJson.asText(nested));
    String wide = "[{\"ifname\":\"eth0\",\"rss-indirection-table\":["
        + String.join(",", IntStream.range(0, 4096).mapToObj(i -> "1").toList()) + "]}]";
    assertEquals(4096, device(wide).indirection().orElseThrow().table().size());
  }

  @Property(tries = 300)
  void noTextIsAnError(@ForAll String content) {
    EthtoolJson.asText("[" + content);
    EthtoolJson.asText("[{\"ifname\":\"eth0\",\"rx-usecs\":\"" + content.replaceAll("[\"\\\\\\p{Cntrl}]", "") + "\"}]");
  }
}
