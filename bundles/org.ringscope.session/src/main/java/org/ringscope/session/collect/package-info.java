/**
 * Collecting on a host what a prediction needs: a capture, and what the card and the kernel say of themselves before
 * and after it, as one tar file. Reading such a file doesn't live here, nor the understanding of any dump in it.
 *
 * <p>Layout of the tar file, an uncompressed POSIX ustar whose members come in this order:
 *
 * <pre>
 * MANIFEST                              text, a "key value" a line, see below
 * capture.pcap                          missing if no capture could be taken
 * capture.log                           what tcpdump said: packets captured, received by filter, dropped by kernel
 * before/ethtool_-S                     standard output of "ethtool -S DEV", unaltered; and so on:
 * before/ethtool_-x  -l  -g  -c  -k  -n  -u  -i  --show-priv-flags
 * before/ethtool_-n_rx-flow-hash_tcp4   a file a flow type: tcp4 udp4 sctp4 ah4 esp4 tcp6 udp6 sctp6 ah6 esp6
 * before/ip_-s_link                     "ip -s -s link show dev DEV"
 * before/proc_interrupts                /proc/interrupts
 * before/proc_net_softnet_stat          /proc/net/softnet_stat
 * before/sys_queues                     "rx-0/rps_cpus VALUE" a line, from /sys/class/net/DEV/queues
 * before/uname_-a   date                "uname -a"; "date -u", RFC 3339
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
 * seconds 10                            asked for
 * started 1764097584.123456789          seconds since 1970, of the first dump; without decimals where date has none
 * counters_before 1764097585.1          just before "ethtool -S" of before/
 * counters_after 1764097595.2           just before "ethtool -S" of after/
 * ended 1764097596
 * interrupted yes                       only if the wait was cut short
 * note before/ethtool_-n: exit status 95: Cannot get RX rings: Operation not supported      any number
 * </pre>
 *
 * <p>The capture encloses both counter dumps: what lies between {@code counters_before} and {@code counters_after} is
 * what the counters' difference counts.
 */
@NullMarked
package org.ringscope.session.collect;

import org.jspecify.annotations.NullMarked;
