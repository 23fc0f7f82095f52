/**
 * Capture files and sources: streaming scan, mapped look, index, merging and writers. BPF filters and the pcap4j
 * importer have packages of their own below. What a packet means is decided elsewhere (packet, nic).
 */
@NullMarked
package org.ringscope.capture;

import org.jspecify.annotations.NullMarked;
