/**
 * The Excel tables (梳理表) in which counties keep their items: reads them row by row, says which
 * cells are wrong, and writes an empty one to fill in.
 */
@NullMarked
package io.sunlit.tenants.workbook;

import org.jspecify.annotations.NullMarked;
