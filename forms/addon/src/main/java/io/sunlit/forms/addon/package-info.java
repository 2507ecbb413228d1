/**
 * form-js as Vaadin components: an editor and a viewer of forms. They know JSON and no domain
 * class; what they hand out must be checked on the server.
 */
@NullMarked
package io.sunlit.forms.addon;

import org.jspecify.annotations.NullMarked;
