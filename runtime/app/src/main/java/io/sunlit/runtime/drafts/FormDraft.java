package io.sunlit.runtime.drafts;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What an officer has typed and not submitted yet. Nobody has judged it.
 *
 * @param revision grows with each save, from 1
 * @param content an object; what is in it is the matter of the screen that keeps it
 */
public record FormDraft(int revision, JsonNode content, Instant savedAt) {}
