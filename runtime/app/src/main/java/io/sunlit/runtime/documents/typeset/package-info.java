/**
 * Sets Chinese text on A4 pages the way official papers are set (GB/T 9704-2012): blocks in, a PDF
 * with embedded fonts out. Knows nothing of cases.
 */
@NullMarked
package io.sunlit.runtime.documents.typeset;

import org.jspecify.annotations.NullMarked;
