/**
 * Uploads (上传的文件): the files that people choose in forms, from the first chunk until they belong to
 * a case; half ones are thrown away after a time.
 */
@NullMarked
package io.sunlit.runtime.uploads;

import org.jspecify.annotations.NullMarked;
