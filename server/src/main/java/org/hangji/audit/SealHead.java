package org.hangji.audit;

import java.time.Instant;

/**
 * The end of the journal's hash chain (封存链头): whoever keeps it can tell later whether any line up to it was changed.
 *
 * @param seq last sealed line of the journal, 0 where nothing is sealed yet
 * @param chain SM3 over all lines up to it
 * @param sealedAt when
 */
public record SealHead(long seq, String chain, Instant sealedAt) {}
