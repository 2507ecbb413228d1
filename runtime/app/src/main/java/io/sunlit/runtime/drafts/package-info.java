/** Form drafts (填了一半的表单): what an officer has typed and not submitted yet, kept on the server. */
@NullMarked
package io.sunlit.runtime.drafts;

import org.jspecify.annotations.NullMarked;
