import { is } from 'bpmn-js/lib/util/ModelUtil';

/** Places new elements without a mouse: behind the selected one, or in the middle of the view. */
export class Placing {
  static $inject = ['selection', 'autoPlace', 'modeling', 'canvas', 'rules'];

  constructor(
    private selection: any,
    private autoPlace: any,
    private modeling: any,
    private canvas: any,
    private rules: any
  ) {}

  place(shape: any): void {
    const [selected, ...others] = this.selection.get();
    let placed;
    if (selected && others.length === 0 && !selected.waypoints && this.rules.allowed('shape.append', { element: selected })) {
      placed = this.autoPlace.append(selected, shape);
    } else {
      const { x, y, width, height } = this.canvas.viewbox();
      placed = this.modeling.createShape(shape, { x: x + width / 2, y: y + height / 2 }, this.canvas.getRootElement());
    }
    this.selection.select(placed ?? shape);
    this.canvas.scrollToElement(placed ?? shape);
    this.canvas.focus();
  }
}

/** Alt and an arrow go along the flow: right to the next element, left back, up and down between branches. */
export class Walking {
  static $inject = ['selection', 'elementRegistry', 'canvas', 'keyboard'];

  constructor(
    private selection: any,
    private elementRegistry: any,
    private canvas: any,
    keyboard: any
  ) {
    keyboard.addListener(2000, ({ keyEvent }: { keyEvent: KeyboardEvent }) => {
      if (!keyEvent.altKey || !keyEvent.key.startsWith('Arrow')) {
        return undefined;
      }
      const next = this.next(keyEvent.key);
      if (next) {
        this.selection.select(next);
        this.canvas.scrollToElement(next);
      }
      return true;
    });
  }

  private next(key: string): any {
    const current = this.selection.get()[0];
    if (!current || current.waypoints || !is(current, 'bpmn:FlowNode')) {
      const starts = this.elementRegistry.filter((e: any) => is(e, 'bpmn:StartEvent') && e.type !== 'label');
      return starts[0];
    }
    switch (key) {
      case 'ArrowRight':
        return current.outgoing[0]?.target;
      case 'ArrowLeft':
        return current.incoming[0]?.source;
      default:
        return this.sibling(current, key === 'ArrowDown' ? 1 : -1);
    }
  }

  /** Another branch of the gateway before the element. */
  private sibling(current: any, step: number): any {
    const branches = (current.incoming[0]?.source.outgoing ?? [])
      .map((flow: any) => flow.target)
      .sort((a: any, b: any) => a.y - b.y);
    return branches[branches.indexOf(current) + step];
  }
}
