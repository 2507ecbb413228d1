/**
 * Process templates: how a kind of matter is normally handled, in any county. Steps, limits, join
 * policies, checks, and the reading, writing and compiling of BPMN.
 */
@NullMarked
package io.sunlit.templates;

import org.jspecify.annotations.NullMarked;
