/**
 * FEEL as form-js evaluates it: parsed by Camunda's engine, evaluated with the results that feelin
 * gives in the browser. What the two would understand differently is refused.
 */
@NullMarked
package io.sunlit.forms.feel;

import org.jspecify.annotations.NullMarked;
