package io.sunlit.runtime.workitems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an inbox holds. Two that are equal show the same rows, as far as a list needs to know.
 *
 * @param waiting items that anybody of the officer's posts may claim
 * @param mine items that the officer has claimed
 * @param newest when the newest of them was reached, or null if there is none
 */
public record InboxCounts(long waiting, long mine, @Nullable Instant newest) {}
