/** Before the library looks at what is below the mouse. */
const FIRST = 1600;

/**
 * What is dropped on the name of a flow is dropped on the flow: its name lies in the middle, where
 * people aim when they put a step between two others.
 */
export class DropOnFlowName {
  static $inject = ['eventBus', 'elementRegistry'];

  constructor(eventBus: any, elementRegistry: any) {
    const events = ['hover', 'move', 'end'].flatMap((part) => [`create.${part}`, `shape.move.${part}`]);
    eventBus.on(events, FIRST, (event: any) => {
      const flow = event.hover?.labelTarget;
      const moved = event.context.shape ?? event.shape;
      if (flow?.waypoints && moved && !moved.labelTarget) {
        event.hover = flow;
        event.hoverGfx = elementRegistry.getGraphics(flow);
      }
    });
  }
}
