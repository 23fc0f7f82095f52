/**
 * Packets through libpcap by pcap4j: live interfaces, and files as a second opinion on our own scanner. pcap4j, JNA and
 * libpcap are loaded when a class here is first used, never before. Recording and spooling of live packets don't live
 * here.
 */
@NullMarked
package org.ringscope.capture.live;

import org.jspecify.annotations.NullMarked;
