/**
 * What is different between two versions of a template or of a diagram, in the words of those who
 * administer it, and what comes of joining two versions that go back to the same third.
 */
@NullMarked
package io.sunlit.templates.difference;

import org.jspecify.annotations.NullMarked;
