@NullMarked
package io.sunlit.templates.jobs;

import org.jspecify.annotations.NullMarked;
