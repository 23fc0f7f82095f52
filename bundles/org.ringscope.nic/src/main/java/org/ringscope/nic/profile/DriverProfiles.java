package org.ringscope.nic.profile;

import static org.ringscope.nic.profile.Default.assumed;
import static org.ringscope.nic.profile.Default.exact;
import static org.ringscope.nic.profile.Default.notPredictable;

import java.util.List;
import java.util.Optional;
import org.ringscope.nic.rss.HashField;
import org.ringscope.nic.rss.HashFields;
import org.ringscope.nic.rss.HashFunction;
import org.ringscope.nic.rss.InputTransform;
import org.ringscope.packet.FlowType;

/** The drivers whose defaults are known. Files are those of Linux's source, below drivers/net/ethernet. */
public final class DriverProfiles {
  private static final String RANDOM_KEY = "; the key is random (netdev_rss_key_fill)";
  private static final String NO_TRANSFORM = "the driver knows no input transformation";

  /**
   * Intel 82599, X540, X550: 512 descriptors (ixgbe.h, IXGBE_DEFAULT_RXD), 128 table entries, X550 512
   * (ixgbe_main.c, ixgbe_rss_indir_tbl_entries), UDP over addresses only (ixgbe_setup_mrqc), interrupt throttling that
   * the driver adapts, beginning at 50 µs (ixgbe_lib.c, ixgbe_alloc_q_vector; {@code ethtool -c} shows 1), and
   * application targeted routing of every twentieth packet sent (ixgbe_main.c, atr_sample_rate = 20).
   */
  public static final DriverProfile IXGBE =
      new DriverProfile(
          "ixgbe",
          List.of("ixgbe"),
          assumed(512, "intel/ixgbe/ixgbe.h: IXGBE_DEFAULT_RXD with pages below 8 KiB"),
          assumed(128, "intel/ixgbe/ixgbe_main.c: ixgbe_rss_indir_tbl_entries; 512 from X550 on"),
          exact(40, "intel/ixgbe/ixgbe.h: IXGBE_RSS_KEY_SIZE" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "82599 datasheet, section 7.1.2.8.1"),
          exact(InputTransform.NONE, NO_TRANSFORM),
          exact(udp("sd"), "intel/ixgbe/ixgbe_main.c: ixgbe_setup_mrqc; UDP needs IXGBE_FLAG2_RSS_FIELD_IPV4_UDP"),
          exact(new InterruptTiming(50, 0, true), "intel/ixgbe/ixgbe_lib.c: ixgbe_alloc_q_vector, IXGBE_20K_ITR"),
          assumed(AutomaticSteering.FLOW_DIRECTOR_ATR, "intel/ixgbe/ixgbe_main.c: ixgbe_sw_init, atr_sample_rate"));

  /**
   * Intel X710, XL710, XXV710, X722: 512 descriptors (i40e.h, I40E_DEFAULT_NUM_DESCRIPTORS), 512 table entries
   * (i40e_type.h and i40e.h, I40E_HLUT_ARRAY_SIZE), key of 52 bytes (I40E_HKEY_ARRAY_SIZE), all of TCP, UDP and SCTP
   * over ports (i40e_txrx.h, I40E_DEFAULT_RSS_HENA), 50 µs adapted (I40E_ITR_RX_DEF) and application targeted routing
   * (private flag flow-director-atr).
   */
  public static final DriverProfile I40E =
      new DriverProfile(
          "i40e",
          List.of("i40e"),
          exact(512, "intel/i40e/i40e.h: I40E_DEFAULT_NUM_DESCRIPTORS"),
          exact(512, "intel/i40e/i40e.h: I40E_HLUT_ARRAY_SIZE"),
          exact(52, "intel/i40e/i40e.h: I40E_HKEY_ARRAY_SIZE" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "X710 datasheet, register GLQF_CTL, bit HTOEP"),
          exact(InputTransform.NONE, NO_TRANSFORM),
          assumed(
              ported(HashFields.DEFAULT, FlowType.SCTP4, FlowType.SCTP6),
              "intel/i40e/i40e_txrx.h: I40E_DEFAULT_RSS_HENA; SCTP's verification tag, hashed too, is not modelled"),
          exact(new InterruptTiming(50, 0, true), "intel/i40e/i40e_txrx.h: I40E_ITR_RX_DEF"),
          assumed(
              AutomaticSteering.FLOW_DIRECTOR_ATR_UNTIL_CLOSED,
              "intel/i40e/i40e_main.c: i40e_sw_init, FD_ATR_ENABLED; i40e_txrx.c: i40e_atr"));

  /**
   * Intel E810, E823, E830: 2,048 descriptors (ice.h, ICE_DFLT_NUM_RX_DESC), a table of the function's whole size
   * (ice_lib.c, ice_vsi_set_rss_params), key of 52 bytes, TCP and UDP over ports (ice_lib.c, ice_vsi_set_rss_flow_fld;
   * default_rss_cfgs), 50 µs adapted (ice_txrx.h, ICE_DFLT_RX_ITR). No steering but RSS until n-tuple is turned on.
   */
  public static final DriverProfile ICE =
      new DriverProfile(
          "ice",
          List.of("ice"),
          exact(2048, "intel/ice/ice.h: ICE_DFLT_NUM_RX_DESC"),
          assumed(2048, "intel/ice/ice_lib.c: ice_vsi_set_rss_params; the firmware names the size, 512 before E810"),
          exact(52, "intel/ice/ice_adminq_cmd.h: ICE_AQC_GET_SET_RSS_KEY_DATA_RSS_KEY_SIZE and 12 more" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "intel/ice/ice_lib.c: ice_set_rss_vsi_ctx, ICE_AQ_VSI_Q_OPT_RSS_HASH_TPLZ"),
          exact(InputTransform.NONE, "intel/ice/ice_ethtool.c: symmetric-xor only when asked for"),
          assumed(HashFields.DEFAULT, "intel/ice/ice_lib.c: ice_vsi_set_rss_flow_fld; SCTP's ports in later versions"),
          exact(new InterruptTiming(50, 0, true), "intel/ice/ice_txrx.h: ICE_DFLT_RX_ITR"),
          exact(AutomaticSteering.NONE, "intel/ice/ice_arfs.c: only with ntuple-filters and rps_flow_cnt set"));

  /**
   * Nvidia ConnectX-4 and later: 1,024 frames a ring (en.h, MLX5E_PARAMS_DEFAULT_LOG_RQ_SIZE), 256 table entries or
   * twice the channels (en/rqt.c, mlx5e_rqt_size), TCP and UDP over ports, AH and ESP over the SPI (en/rss.c,
   * rss_default_config), a symmetric hash unless turned off (rx_hash_symmetric in en/tir.c), 8 µs or 32 frames from
   * the first completion on (MLX5E_PARAMS_DEFAULT_RX_CQ_MODERATION_USEC_FROM_CQE), adapted.
   */
  public static final DriverProfile MLX5 =
      new DriverProfile(
          "mlx5",
          List.of("mlx5_core", "mlx5e_rep", "mlx5"),
          exact(1024, "mellanox/mlx5/core/en.h: MLX5E_PARAMS_DEFAULT_LOG_RQ_SIZE"),
          assumed(256, "mellanox/mlx5/core/en/rqt.c: mlx5e_rqt_size; 128 in older versions"),
          exact(40, "include/linux/mlx5/mlx5_ifc.h: rx_hash_toeplitz_key" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "mellanox/mlx5/core/en/rss.c: mlx5e_rss_params_init"),
          assumed(
              InputTransform.SYMMETRIC_OR_XOR,
              "mellanox/mlx5/core/en/tir.c: rx_hash_symmetric; ethtool -x shows it from Linux 6.15 on"),
          exact(
              ported(HashFields.DEFAULT, FlowType.ESP4, FlowType.ESP6, FlowType.AH4, FlowType.AH6),
              "mellanox/mlx5/core/en/rss.c: rss_default_config"),
          assumed(
              new InterruptTiming(8, 32, true),
              "mellanox/mlx5/core/en.h: MLX5E_PARAMS_DEFAULT_RX_CQ_MODERATION_…; 16 µs where CQE mode is missing"),
          exact(AutomaticSteering.NONE, "mellanox/mlx5/core/en_arfs.c: only with ntuple-filters and rps_flow_cnt set"));

  /**
   * Amazon's adapter: 1,024 descriptors (ena_netdev.h, ENA_DEFAULT_RING_SIZE), 128 table entries
   * (ENA_RX_RSS_TABLE_LOG_SIZE), the hash begins with 0xffffffff (ena_netdev.c, ena_rss_init_default). CRC32 was the
   * function before Linux 5.6, and instances that let the driver set none keep their own.
   */
  public static final DriverProfile ENA =
      new DriverProfile(
          "ena",
          List.of("ena"),
          exact(1024, "amazon/ena/ena_netdev.h: ENA_DEFAULT_RING_SIZE"),
          exact(128, "amazon/ena/ena_netdev.h: ENA_RX_RSS_TABLE_LOG_SIZE"),
          exact(40, "amazon/ena/ena_netdev.h: ENA_HASH_KEY_SIZE" + RANDOM_KEY),
          notPredictable(
              HashFunction.TOEPLITZ,
              "amazon/ena/ena_netdev.c: ena_rss_init_default; CRC32 before Linux 5.6, the device's own if it refuses"),
          exact(InputTransform.NONE, NO_TRANSFORM),
          exact(HashFields.DEFAULT, "amazon/ena/ena_com.c: ena_com_set_default_hash_ctrl"),
          exact(new InterruptTiming(0, 0, false), "amazon/ena/ena_com.h: ENA_INTR_INITIAL_RX_INTERVAL_USECS"),
          exact(AutomaticSteering.NONE, "no aRFS in amazon/ena but on newest instances, only when configured"));

  /**
   * Virtio: the device decides ring size (QEMU: hw/net/virtio-net.c, VIRTIO_NET_RX_QUEUE_DEFAULT_SIZE 256) and table
   * (at most 128, VIRTIO_NET_RSS_MAX_TABLE_LEN). Without the feature VIRTIO_NET_F_RSS a flow is received where it was
   * last sent (Virtio 1.2, "Automatic receive steering in multiqueue mode"); a capture does not show that ring.
   */
  public static final DriverProfile VIRTIO_NET =
      new DriverProfile(
          "virtio_net",
          List.of("virtio_net"),
          assumed(256, "QEMU hw/net/virtio-net.c: VIRTIO_NET_RX_QUEUE_DEFAULT_SIZE"),
          assumed(128, "QEMU include/hw/virtio/virtio-net.h: VIRTIO_NET_RSS_MAX_TABLE_LEN"),
          exact(40, "../virtio_net.c: VIRTIO_NET_RSS_MAX_KEY_SIZE" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "Virtio 1.2, \"Hash calculation for incoming packets\""),
          exact(InputTransform.NONE, NO_TRANSFORM),
          assumed(HashFields.DEFAULT, "../virtio_net.c: virtnet_init_default_rss; as the device supports"),
          exact(new InterruptTiming(0, 0, false), "../virtio_net.c: none without VIRTIO_NET_F_NOTF_COAL"),
          notPredictable(
              AutomaticSteering.FOLLOWS_SEND_RING,
              "Virtio 1.2, \"Automatic receive steering in multiqueue mode\", without VIRTIO_NET_F_RSS"));

  /**
   * Broadcom NetXtreme-C and -E: 511 descriptors (bnxt.h, BNXT_DEFAULT_RX_RING_SIZE), 128 table entries
   * (HW_HASH_INDEX_SIZE; from P5 chips on 64 for each 64 rings), UDP over ports where the firmware can (bnxt.c,
   * bnxt_set_dflt_rss_hash_type), 10 µs or 15 frames (bnxt_init_dflt_coal: 30 buffers, two a packet).
   */
  public static final DriverProfile BNXT =
      new DriverProfile(
          "bnxt",
          List.of("bnxt_en", "bnxt"),
          exact(511, "broadcom/bnxt/bnxt.h: BNXT_DEFAULT_RX_RING_SIZE"),
          assumed(128, "broadcom/bnxt/bnxt.h: HW_HASH_INDEX_SIZE; from P5 on 64 entries for each 64 rings"),
          exact(40, "broadcom/bnxt/bnxt.h: HW_HASH_KEY_SIZE" + RANDOM_KEY),
          exact(HashFunction.TOEPLITZ, "broadcom/bnxt/bnxt.c: bnxt_hwrm_vnic_set_rss"),
          exact(InputTransform.NONE, NO_TRANSFORM),
          assumed(HashFields.DEFAULT, "broadcom/bnxt/bnxt.c: bnxt_set_dflt_rss_hash_type; UDP if the firmware can"),
          assumed(
              new InterruptTiming(10, 15, true), "broadcom/bnxt/bnxt.c: bnxt_init_dflt_coal; 14 µs in older versions"),
          exact(AutomaticSteering.NONE, "broadcom/bnxt/bnxt.c: bnxt_rx_flow_steer, only with rps_flow_cnt set"));

  private static final List<DriverProfile> ALL = List.of(IXGBE, I40E, ICE, MLX5, ENA, VIRTIO_NET, BNXT);

  private DriverProfiles() {}

  public static List<DriverProfile> all() {
    return ALL;
  }

  /** The defaults of the driver that {@code ethtool -i} names. */
  public static Optional<DriverProfile> ofDriver(String driver) {
    return ALL.stream().filter(profile -> profile.drivers().contains(driver)).findFirst();
  }

  private static HashFields udp(String letters) {
    return HashFields.DEFAULT
        .with(FlowType.UDP4, HashField.setOf(letters))
        .with(FlowType.UDP6, HashField.setOf(letters));
  }

  private static HashFields ported(HashFields fields, int... flowTypes) {
    HashFields ported = fields;
    for (int flowType : flowTypes) {
      ported = ported.with(flowType, HashField.setOf("sdfn"));
    }
    return ported;
  }
}
