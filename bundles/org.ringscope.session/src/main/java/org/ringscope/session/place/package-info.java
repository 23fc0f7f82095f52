/**
 * Places the TCP payload of captures in posted buffers: counted for reports ({@code PlaceRun}), with other settings
 * beside one's own ({@code PlaceWhatIf}), kept segment by segment for views ({@code RecordRun}), or of a single packet
 * for traces ({@code PacketPlacement}); and writes streams to files. How bytes are placed is for
 * {@code org.ringscope.stack}.
 */
@NullMarked
package org.ringscope.session.place;

import org.jspecify.annotations.NullMarked;
