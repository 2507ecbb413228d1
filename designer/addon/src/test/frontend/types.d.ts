// Packages without types of their own.
declare module '*.css';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-create-append-anything';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
declare module '@bpmn-io/properties-panel';
