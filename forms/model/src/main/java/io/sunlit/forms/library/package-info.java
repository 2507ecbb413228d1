/**
 * The fields that officials expect and form-js does not have: numbers of persons and bodies,
 * places, money, materials, attachments, opinions, signings. Values are plain JSON.
 */
@NullMarked
package io.sunlit.forms.library;

import org.jspecify.annotations.NullMarked;
