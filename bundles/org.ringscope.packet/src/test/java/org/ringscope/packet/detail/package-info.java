/** Tests of the fields that people see and filters ask for. */
@NullMarked
package org.ringscope.packet.detail;

import org.jspecify.annotations.NullMarked;
