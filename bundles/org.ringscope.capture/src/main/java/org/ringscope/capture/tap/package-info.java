/**
 * A real TAP or TUN device of Linux, on which tcpdump, Wireshark, Zeek or Suricata see the frames written to it as
 * received ones, and nothing else. The kernel is asked through the C library by Java's foreign functions; they are
 * linked when the first device is made, never before. Which frames are written, when, and who counts those that a
 * device did not take doesn't live here.
 *
 * <p>Numbers are from the kernel's headers for programs (linux/if_tun.h, linux/if.h, linux/sockios.h, asm-generic);
 * what they leave open was tried on Linux 6.18 and stands where it matters.
 */
@NullMarked
package org.ringscope.capture.tap;

import org.jspecify.annotations.NullMarked;
