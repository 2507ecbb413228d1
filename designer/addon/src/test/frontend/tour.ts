/** Walks through everything that the editor can say, and collects what is not Chinese. */
import { latinIn } from './latin';

const WRITTEN_BY_USERS = '.cm-editor, .djs-element, .bio-properties-panel-header-label, .sunlit-header-name, .bjs-powered-by';

const eventTypes = ['StartEvent', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'EndEvent'];
const definitions: Record<string, string[]> = {
  StartEvent: ['Message', 'Timer', 'Conditional', 'Signal', 'Escalation', 'Error', 'Compensate'],
  IntermediateCatchEvent: ['Message', 'Timer', 'Conditional', 'Signal', 'Link'],
  IntermediateThrowEvent: ['Message', 'Signal', 'Escalation', 'Compensate', 'Link'],
  EndEvent: ['Message', 'Signal', 'Escalation', 'Error', 'Compensate', 'Cancel', 'Terminate']
};
const plainTypes = [
  'Task', 'UserTask', 'ServiceTask', 'SendTask', 'ReceiveTask', 'ManualTask', 'ScriptTask', 'BusinessRuleTask', 'CallActivity',
  'SubProcess', 'AdHocSubProcess', 'Transaction', 'ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'ComplexGateway',
  'EventBasedGateway', 'DataObjectReference', 'DataStoreReference', 'TextAnnotation', 'Group', ...eventTypes
];

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

export async function tour(component: any): Promise<string[]> {
  const modeler = component.__bpmn;
  const get = (name: string) => modeler.get(name);
  const found = new Set<string>();
  const look = (where: string) =>
    latinIn(component, WRITTEN_BY_USERS).forEach((text) => found.add(`${where} | ${text}`));

  const unfold = async (where: string) => {
    await frame();
    for (let round = 0; round < 2; round++) {
      component
        .querySelectorAll('.bio-properties-panel-group-header:not(.open), .bio-properties-panel-collapsible-entry-header:not(.open)')
        .forEach((header: HTMLElement) => header.click());
      await frame();
      component.querySelectorAll('.bio-properties-panel-add-entry').forEach((b: HTMLElement) => round === 0 && b.click());
      await frame();
    }
    look(where);
  };

  const menus = async (element: any, where: string) => {
    for (const menu of ['bpmn-replace', 'bpmn-append', 'bpmn-create']) {
      const popup = get('popupMenu');
      if (!popup.isEmpty(element, menu)) {
        popup.open(element, menu, { x: 300, y: 100 }, { search: true, title: get('translate')('Change element') });
        await frame();
        look(`${where} ${menu}`);
        popup.close();
      }
    }
  };

  const visit = async (element: any, where: string, withMenus: boolean) => {
    get('selection').select(element);
    await unfold(where);
    if (withMenus) {
      await menus(element, where);
    }
  };

  component.querySelector('.sunlit-technical input')?.click();
  look('start');
  const root = get('canvas').getRootElement();
  await visit(root, 'Process', false);
  for (const connection of get('elementRegistry').filter((e: any) => e.waypoints)) {
    await visit(connection, 'SequenceFlow', true);
  }
  for (const shape of get('elementRegistry').filter((e: any) => e.businessObject && !e.waypoints && e.type !== 'label' && e !== root)) {
    await visit(shape, shape.id, true);
  }
  const wanted: [string, string | undefined][] = [
    ...plainTypes.map((t): [string, undefined] => [t, undefined]),
    ...eventTypes.flatMap((t) => definitions[t].map((e): [string, string] => [t, e]))
  ];
  for (const [type, event] of wanted) {
    const where = type + (event ? `(${event})` : '');
    try {
      const shape = get('elementFactory').createShape({
        type: `bpmn:${type}`,
        ...(event ? { eventDefinitionType: `bpmn:${event}EventDefinition` } : {}),
        ...(type.endsWith('SubProcess') ? { isExpanded: true } : {})
      });
      get('modeling').createShape(shape, { x: 300, y: 700 }, root);
      await visit(shape, where, !event);
      get('commandStack').undo();
    } catch (error) {
      found.add(`${where} | broken: ${error}`);
    }
    await frame();
  }
  const task = get('elementRegistry').get('Task_Accept');
  for (const event of ['Message', 'Timer', 'Signal', 'Escalation', 'Error', 'Compensate']) {
    const boundary = get('elementFactory').createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: `bpmn:${event}EventDefinition`
    });
    get('modeling').createShape(boundary, { x: task.x + 20, y: task.y + task.height }, task, { attach: true });
    await visit(boundary, `BoundaryEvent(${event})`, true);
  }
  const all = get('elementRegistry').filter((e: any) => e.type === 'bpmn:UserTask');
  get('selection').select(all);
  await frame();
  look('several');
  get('popupMenu').open(all, 'align-elements', { x: 300, y: 100 });
  await frame();
  look('align');
  get('popupMenu').close();
  get('searchPad').open();
  await frame();
  look('search');
  get('searchPad').close();
  return [...found];
}
