package org.ringscope.nic.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringscope.nic.NicProfile;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.packet.FlowType;

/** Defaults as Linux's sources have them, written down a second time. */
class DriverProfilesTest {

  @ParameterizedTest
  @CsvSource({
    "ixgbe,      512,  128,  40, sd",
    "i40e,       512,  512,  52, sdfn",
    "ice,        2048, 2048, 52, sdfn",
    "mlx5,       1024, 256,  40, sdfn",
    "ena,        1024, 128,  40, sdfn",
    "virtio_net, 256,  128,  40, sdfn",
    "bnxt,       511,  128,  40, sdfn"
  })
  void profilesAreAsTheDriversHaveThem(String name, int ringSize, int tableSize, int keyLength, String udp) {
    NicProfile profile = NicProfile.named(name).orElseThrow();
    assertEquals(ringSize, profile.ringSize());
    assertEquals(tableSize, profile.rss().table().size());
    Set<HashField> fields = HashField.setOf(udp);
    assertEquals(fields, profile.rss().fields().of(FlowType.UDP4));
    assertEquals(fields, profile.rss().fields().of(FlowType.UDP6));
    assertEquals(HashField.setOf("sdfn"), profile.rss().fields().of(FlowType.TCP4));
    DriverProfile driver =
        DriverProfiles.all().stream().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    assertEquals(keyLength, driver.keyLength().value());
  }

  @Test
  void everyDefaultNamesItsSource() throws ReflectiveOperationException {
    for (DriverProfile profile : DriverProfiles.all()) {
      for (RecordComponent component : DriverProfile.class.getRecordComponents()) {
        if (component.getType() == Default.class) {
          Default<?> setting = (Default<?>) component.getAccessor().invoke(profile);
          assertFalse(setting.source().isBlank(), () -> profile.name() + " " + component.getName());
        }
      }
    }
  }

  @Test
  void saysWhereAPredictionIsInVain() {
    assertEquals(Certainty.NOT_PREDICTABLE, DriverProfiles.VIRTIO_NET.predictionWithDump());
    assertEquals(Certainty.NOT_PREDICTABLE, DriverProfiles.ENA.predictionWithDump());
    assertEquals(Certainty.ASSUMED, DriverProfiles.IXGBE.predictionWithDump());
    assertEquals(Certainty.EXACT, DriverProfiles.ICE.predictionWithDump());
    assertEquals(InputTransform.SYMMETRIC_OR_XOR, DriverProfiles.MLX5.toNicProfile().rss().transform());
  }

  @Test
  void findsTheDriverByItsOwnName() {
    assertEquals(DriverProfiles.MLX5, DriverProfiles.ofDriver("mlx5_core").orElseThrow());
    assertEquals(DriverProfiles.BNXT, DriverProfiles.ofDriver("bnxt_en").orElseThrow());
    assertTrue(DriverProfiles.ofDriver("e1000e").isEmpty());
    assertEquals(
        List.of("generic", "ixgbe", "i40e", "ice", "mlx5", "ena", "virtio_net", "bnxt"),
        NicProfile.builtIn().stream().map(NicProfile::name).toList());
  }
}
