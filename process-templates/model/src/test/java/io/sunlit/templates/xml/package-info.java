@NullMarked
package io.sunlit.templates.xml;

import org.jspecify.annotations.NullMarked;
