/**
 * The stages that the law asks of each type of administrative power, as dated data: {@code
 * power-types.yaml}.
 */
@NullMarked
package io.sunlit.templates.powers;

import org.jspecify.annotations.NullMarked;
