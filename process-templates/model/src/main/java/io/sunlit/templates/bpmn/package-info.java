/**
 * The graph of a BPMN process as the checks see it: nodes, sequence flows, scopes, and the marks of
 * the Sunlit extension exactly as they were written, well-formed or not.
 */
@NullMarked
package io.sunlit.templates.bpmn;

import org.jspecify.annotations.NullMarked;
