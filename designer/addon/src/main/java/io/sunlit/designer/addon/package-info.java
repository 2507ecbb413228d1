/**
 * bpmn-js as Vaadin components: an editor and a viewer of BPMN texts. What the domain adds to BPMN
 * comes in as data ({@link ExtensionDescriptor}), so that this add-on knows XML and no domain
 * class.
 */
@NullMarked
package io.sunlit.designer.addon;

import org.jspecify.annotations.NullMarked;
