/**
 * Scenarios: a case told step by step, with what is to come of it. Templates ship with them; they
 * run on a real engine in the build and in the designer.
 */
@NullMarked
package io.sunlit.templates.scenario;

import org.jspecify.annotations.NullMarked;
