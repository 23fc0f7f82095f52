/**
 * Collecting on a host what a prediction needs: a capture, and what the card and the kernel say of themselves before
 * and after it, as one tar file. The shell script {@code collect.sh} does it, here and on hosts without Java. Reading
 * such a file doesn't live here, nor the understanding of any dump in it.
 *
 * <p>Layout of the tar file (uncompressed, ustar or GNU, no folder entries), whose members come in this order:
 *
 * <pre>
 * MANIFEST                              text, a "key value" a line, see below
 * capture.pcap                          missing if there is no tcpdump; packets cut at 256 bytes
 * capture.log                           what tcpdump said: packets captured, received by filter, dropped by kernel
 * before/date                           "date -u", RFC 3339
 * before/ethtool_--show-priv-flags      standard output of "ethtool --show-priv-flags DEV", unaltered; likewise
 * before/ethtool_-S  -c  -g  -i  -k  -l  -n  -u  -x
 * before/ethtool_-n_rx-flow-hash_tcp4   a file a flow type: tcp4 udp4 sctp4 ah4 esp4 tcp6 udp6 sctp6 ah6 esp6
 * before/ip_-s_link                     "ip -s -s link show dev DEV"
 * before/proc_interrupts                /proc/interrupts
 * before/proc_net_softnet_stat          /proc/net/softnet_stat
 * before/sys_irq_affinity               "IRQ CPULIST" a line, of the card's interrupts
 * before/sys_queues                     "rx-0/rps_cpus VALUE" a line, also xps_cpus and rps_flow_cnt
 * before/uname_-a
 * after/…                               the same names
 * </pre>
 *
 * <p>A command that is missing or fails leaves its file out (or with what it printed before it failed) and a line in
 * the manifest. The manifest's keys, each once unless said otherwise; readers skip keys they don't know:
 *
 * <pre>
 * ringscope-collect 1                   format version, the first line
 * interface eth0
 * driver ixgbe                          empty if it can't be told
 * address 02:00:00:00:00:01             the interface's own: packets from it were sent; zeros on a loopback
 * seconds 10                            asked for
 * started 1764097584.123456789          seconds since 1970, of the first dump; without decimals where date has none
 * counters_before 1764097585.1          just before "ethtool -S" of before/
 * counters_after 1764097595.2           just before "ethtool -S" of after/
 * ended 1764097596
 * note ethtool: not found               any number of notes, also
 * note before/ethtool_-n: exit status 95: Cannot get RX rings: Operation not supported
 * </pre>
 *
 * <p>The capture encloses both counter dumps: what lies between {@code counters_before} and {@code counters_after} is
 * what the counters' difference counts.
 */
@NullMarked
package org.ringscope.session.collect;

import org.jspecify.annotations.NullMarked;
