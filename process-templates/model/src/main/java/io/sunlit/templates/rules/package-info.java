/**
 * Decision tables of templates: who must take part, which rate applies, how far discretion goes.
 */
@NullMarked
package io.sunlit.templates.rules;

import org.jspecify.annotations.NullMarked;
