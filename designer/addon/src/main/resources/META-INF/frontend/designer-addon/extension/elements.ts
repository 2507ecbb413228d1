import type { ExtensionElement, PaletteEntry } from '../model';

/** The extension element of a type, or undefined. */
export function extensionOf(element: any, type: string): any {
  const values = element?.businessObject?.extensionElements?.get('values') ?? [];
  return values.find((value: any) => value.$type === type);
}

export function createExtension(bpmnFactory: any, description: ExtensionElement, parent: any): any {
  const element = bpmnFactory.create(description.type, { ...description.attributes });
  element.$parent = parent;
  for (const [property, children] of Object.entries(description.children ?? {})) {
    element[property] = children.map((child) => createExtension(bpmnFactory, child, element));
  }
  return element;
}

/** Extension elements of a new or changed element: the given ones in place of others of these types. */
export function createExtensionElements(
  bpmnFactory: any,
  descriptions: ExtensionElement[],
  parent: any,
  kept: any[] = []
): any {
  const extensionElements = bpmnFactory.create('bpmn:ExtensionElements', { values: [] });
  extensionElements.$parent = parent;
  const created = descriptions.map((d) => createExtension(bpmnFactory, d, extensionElements));
  const types = new Set(created.map((c) => c.$type));
  const others = kept.filter((value) => !types.has(value.$type));
  others.forEach((value) => (value.$parent = extensionElements));
  extensionElements.values = [...others, ...created];
  return extensionElements;
}

/** A new shape as a palette entry describes it, not yet on the canvas. */
export function createShape(bpmnFactory: any, elementFactory: any, entry: PaletteEntry, name: string): any {
  const bo = bpmnFactory.create(entry.elementType, { name });
  if (entry.idPrefix) {
    const ids = bpmnFactory._model.ids;
    ids.unclaim(bo.id);
    bo.id = ids.nextPrefixed(entry.idPrefix, bo);
  }
  bo.extensionElements = createExtensionElements(bpmnFactory, entry.extensions ?? [], bo);
  const size = entry.width > 0 && entry.height > 0 ? { width: entry.width, height: entry.height } : {};
  return elementFactory.createShape({ type: entry.elementType, businessObject: bo, ...size });
}
