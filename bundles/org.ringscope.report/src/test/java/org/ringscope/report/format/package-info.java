/** Tests of the report files: golden files, other people's readers and validators, hostile text, failing disks. */
@NullMarked
package org.ringscope.report.format;

import org.jspecify.annotations.NullMarked;
