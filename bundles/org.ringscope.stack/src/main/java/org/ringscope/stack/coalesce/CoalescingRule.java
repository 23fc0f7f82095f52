package org.ringscope.stack.coalesce;

/** Which consecutive segments of a flow are joined. */
public enum CoalescingRule {
  /** None. */
  OFF,
  /**
   * Those whose headers differ in nothing that could not be told again when they are cut: Linux GRO
   * (net/ipv4/tcp_offload.c, net/ipv4/af_inet.c).
   */
  GRO,
  /**
   * Those as well whose acknowledgment, window and timestamp went on meanwhile: large receive offload as cards and
   * older drivers have it (FreeBSD sys/netinet/tcp_lro.c).
   */
  LRO
}
