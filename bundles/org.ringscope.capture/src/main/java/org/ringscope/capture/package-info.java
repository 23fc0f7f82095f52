/**
 * Capture files and sources: streaming scan, mapped look, index, writers, the pcap4j importer and BPF filters.
 * What a packet means is decided elsewhere (packet, nic).
 */
@NullMarked
package org.ringscope.capture;

import org.jspecify.annotations.NullMarked;
