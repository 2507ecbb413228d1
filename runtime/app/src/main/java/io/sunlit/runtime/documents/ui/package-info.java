/** The tab of a case that shows its documents. */
@NullMarked
package io.sunlit.runtime.documents.ui;

import org.jspecify.annotations.NullMarked;
