package org.ringscope.nic.procfs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interrupt vector that serves a ring.
 *
 * @param ring from 0
 * @param receives whether it serves a receive ring
 * @param sends whether it serves a send ring; vectors of pairs do both
 * @param device interface or bus address that the name holds; empty if it holds none
 * @param line the interrupts
 */
public record RingVector(int ring, boolean receives, boolean sends, String device, InterruptLine line) {
  private record Form(Pattern pattern, boolean receives, boolean sends) {
    Form(String regex, boolean receives, boolean sends) {
      this(Pattern.compile(regex), receives, sends);
    }
  }

  private static final String RING = "(?<ring>\\d{1,5})";
  private static final String DEVICE = "(?:(?:i40e|ice|iavf|idpf|ionic|hns3)-)?(?<device>\\S+)";

  /** Where each form comes from: the driver's request_irq, or the name it makes for it. */
  private static final List<Form> FORMS =
      List.of(
          // ixgbe, igb, i40e, ice, bnxt: DEVICE-TxRx-N; ena: DEVICE-Tx-Rx-N; vmxnet3: DEVICE-rxtx-N;
          // bnx2x: DEVICE-fp-N.
          new Form(DEVICE + "-(?:TxRx|Tx-Rx|txrx|rxtx|RxTx|fp)-?" + RING, true, true),
          new Form(DEVICE + "-(?:rx|Rx|RX)[-_]?" + RING, true, false),
          new Form(DEVICE + "-(?:tx|Tx|TX)[-_]?" + RING, false, true),
          // mlx5: mlx5_compN@pci:ADDRESS; mlx4: mlx4-N@ADDRESS; gve: gve-ntfy-blkN@pci:ADDRESS;
          // mana: mana_qN@pci:ADDRESS.
          new Form("(?:mlx5_comp|mlx4-|mana_q|gve-ntfy-blk)" + RING + "(?:@(?:pci:)?(?<device>\\S+))?", true, true),
          // virtio_net, find_vqs: virtioN-input.M, the device is the virtio bus's and not the interface.
          new Form("virtio\\d+-input\\." + RING + "(?<device>)", true, false),
          new Form("virtio\\d+-output\\." + RING + "(?<device>)", false, true),
          // mlx4_en and older mlx5: DEVICE-N; sfc: DEVICE-N.
          new Form("(?<device>(?:eth|en|p\\dp|em|ib|bond)\\w*)-" + RING, true, true));

  static Optional<RingVector> of(String action, InterruptLine line) {
    for (Form form : FORMS) {
      Matcher matcher = form.pattern.matcher(action);
      if (matcher.matches()) {
        String device = matcher.group("device");
        int ring = Integer.parseInt(matcher.group("ring"));
        return Optional.of(new RingVector(ring, form.receives, form.sends, device == null ? "" : device, line));
      }
    }
    return Optional.empty();
  }

  boolean mayBelongTo(String wanted) {
    return wanted.isEmpty() || device.isEmpty() || device.equals(wanted);
  }
}
