'use strict';

// Fills in a form with form-js itself, as a person at the screen would who wants to send the
// given data: types, clicks and picks in the document, again as fields open up, then submits.

const { JSDOM, VirtualConsole } = require('jsdom');

const thrown = [];

const virtualConsole = new VirtualConsole();
virtualConsole.on('jsdomError', (error) => thrown.push(error.detail || error));

const dom = new JSDOM('<!doctype html><html lang="zh-CN"><body></body></html>', { virtualConsole });
const { window } = dom;

for (const name of [
  'document',
  'Node',
  'Element',
  'HTMLElement',
  'KeyboardEvent',
  'Event',
  'MouseEvent',
  'FocusEvent',
  'MutationObserver',
  'DOMParser',
  'NodeList',
  'HTMLCollection',
  'getComputedStyle',
]) {
  globalThis[name] = window[name];
}
globalThis.window = window;
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });

// what jsdom lacks
window.Element.prototype.scrollIntoView = () => {};
globalThis.IntersectionObserver = window.IntersectionObserver = class {
  observe() {}
  disconnect() {}
};
globalThis.DataTransfer = window.DataTransfer = class {
  constructor() {
    this.items = { add() {} };
    this.files = window.document.createElement('input').files;
  }
};
Object.defineProperty(window.HTMLInputElement.prototype, 'files', {
  configurable: true,
  get() {
    return [];
  },
  set() {},
});

// Nothing here is laid out, and working out styles takes a fifth of the time.
const NO_STYLE = new Proxy({}, { get: (_, name) => (name === 'getPropertyValue' ? () => '' : '') });
globalThis.getComputedStyle = window.getComputedStyle = () => NO_STYLE;

// Nobody looks at the calendar, and drawing it anew takes half of the time.
require('flatpickr').setDefaults({
  plugins: [
    (calendar) => {
      calendar.redraw = () => {};
      return {};
    },
  ],
});

// One format a locale: making it is slow, and every look at a date asks for it.
const { DateTimeFormat } = Intl;
const formats = new Map();
Intl.DateTimeFormat = function (locale, options) {
  if (options) {
    return new DateTimeFormat(locale, options);
  }
  if (!formats.has(locale)) {
    formats.set(locale, new DateTimeFormat(locale));
  }
  return formats.get(locale);
};

// Effects run on immediates instead of animation frames, so that it is known when the form has come
// to rest. Rendering stays where it is, in microtasks, and so does the order of the two.
const preact = require('preact');
let pending = 0;
preact.options.requestAnimationFrame = (callback) => {
  pending++;
  setImmediate(() => {
    pending--;
    callback();
  });
};
process.on('uncaughtException', (error) => thrown.push(error));
process.on('unhandledRejection', (error) => thrown.push(error));

const isEqual = require('lodash/isEqual');
const minDash = require('min-dash');
const { Form } = require('@bpmn-io/form-js-viewer');

const MOST_TURNS = 2000;
const MOST_ROUNDS = 60;
const MOST_TRIES = 6;
const MOST_THROWS = 20;

class Unsteady extends Error {}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function rest() {
  for (let turns = 0, quiet = 0; quiet < 2; turns++) {
    if (turns > MOST_TURNS || thrown.length > MOST_THROWS) {
      throw new Unsteady(thrown.length ? String(thrown[0]) : 'the form does not come to rest');
    }
    await turn();
    quiet = pending === 0 ? quiet + 1 : 0;
  }
}

const event = (type, Type = window.Event, more = {}) =>
  new Type(type, { bubbles: true, cancelable: true, ...more });
const mouseDown = (element) => element.dispatchEvent(event('mousedown', window.MouseEvent));
const focus = (element) => ['focus', 'focusin'].forEach((type) => element.dispatchEvent(event(type, window.FocusEvent)));
const blur = (element) => ['blur', 'focusout'].forEach((type) => element.dispatchEvent(event(type, window.FocusEvent)));

/** The same value as form-js stores it: undefined is null, and an object has no order. */
const same = (a, b) => isEqual(plain(a), plain(b));
const plain = (value) => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

class Person {
  constructor(form, data) {
    this.form = form;
    this.data = data;
    this.tries = new Map();
  }

  get state() {
    return this.form._getState();
  }

  /** The keyed fields and the lists on the screen. */
  shown() {
    const registry = this.form.get('formFieldRegistry');
    const formFields = this.form.get('formFields');
    return this.form
      .get('formFieldInstanceRegistry')
      .getAll()
      .map((instance) => ({ instance, field: registry.get(instance.id) }))
      .filter(({ field }) => field && field.type !== 'default')
      .map((shown) => ({ ...shown, config: formFields.get(shown.field.type).config }))
      .filter(({ field, config }) => config.keyed || (config.repeatable && field.isRepeating));
  }

  async fillIn() {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await rest();
      if (!(await this.fillInOnce())) {
        return;
      }
    }
    throw new Unsteady('entering does not come to an end');
  }

  async fillInOnce() {
    let changed = false;
    for (const { instance, field, config } of this.inOrder(this.shown())) {
      // entering may have closed it meanwhile
      const live = this.form.get('formFieldInstanceRegistry').get(instance.instanceId);
      if (!live || !isEqual(live.valuePath, instance.valuePath)) {
        continue;
      }
      if (field.disabled || field.readonly === true) {
        continue;
      }
      const now = minDash.get(this.state.data, live.valuePath);
      const wanted = minDash.get(this.data, live.valuePath);
      const key = live.valuePath.join('.') + '|' + field.id;
      if (config.repeatable) {
        changed = (await this.enterRows(live, field, now, wanted)) || changed;
        continue;
      }
      if (wanted === undefined || same(now, wanted) || (this.tries.get(key) || 0) >= MOST_TRIES) {
        continue;
      }
      this.tries.set(key, (this.tries.get(key) || 0) + 1);
      if (await this.enter(live, field, now, wanted)) {
        await rest();
        changed = changed || !same(now, minDash.get(this.state.data, live.valuePath));
      }
    }
    return changed;
  }

  /** From top to bottom; what has no element of its own comes last. */
  inOrder(shown) {
    const placed = shown.map((one) => ({ one, element: this.element(one.instance) }));
    const rank = (element) => (element ? 0 : 1);
    const order = ({ element: a }, { element: b }) =>
      a && b && a !== b
        ? a.compareDocumentPosition(b) & window.Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1
        : rank(a) - rank(b);
    return placed.sort(order).map(({ one }) => one);
  }

  domId(instance) {
    return ['fjs-form-' + this.form._id + '-' + instance.id, ...Object.values(instance.indexes || {})].join('_');
  }

  element(instance, suffix = '') {
    return window.document.getElementById(this.domId(instance) + suffix);
  }

  async enterRows(instance, field, now, wanted) {
    if (!field.allowAddRemove || !Array.isArray(now)) {
      return false;
    }
    const size = Array.isArray(wanted) ? wanted.length : 0;
    const heading = this.element(instance);
    const list = heading && heading.closest('.fjs-form-field-dynamiclist');
    const own = (selector) =>
      Array.from(list.querySelectorAll(selector)).filter(
        (e) => e.closest('.fjs-form-field-dynamiclist') === list,
      );
    let changed = false;
    for (let tries = 0; list && tries < 200; tries++) {
      const rows = (minDash.get(this.state.data, instance.valuePath) || []).length;
      const button =
        rows < size
          ? own('.fjs-repeat-render-add')[0]
          : rows > size
            ? own('.fjs-repeat-row-remove').at(-1)
            : undefined;
      if (!button || button.disabled) {
        break;
      }
      button.click();
      await rest();
      if ((minDash.get(this.state.data, instance.valuePath) || []).length === rows) {
        break;
      }
      changed = true;
    }
    return changed;
  }

  /** Enters one value; false if there is no way to do it. */
  async enter(instance, field, now, wanted) {
    switch (field.type) {
      case 'textfield':
      case 'textarea':
        return typeof wanted === 'string' && this.type(this.element(instance), wanted);
      case 'number':
        return this.enterNumber(instance, field, wanted);
      case 'checkbox':
        return typeof wanted === 'boolean' && this.click(this.element(instance));
      case 'checklist':
        return this.enterChecklist(instance, field, now, wanted);
      case 'radio':
        return this.enterRadio(instance, field, wanted);
      case 'select':
        return this.enterSelect(instance, field, wanted);
      case 'taglist':
        return this.enterTaglist(instance, field, now, wanted);
      case 'datetime':
        return this.enterDateTime(instance, now, wanted);
      case 'filepicker':
        return this.enterFile(instance, wanted);
      default:
        return false;
    }
  }

  type(element, text) {
    if (!element) {
      return false;
    }
    element.value = text;
    element.dispatchEvent(event('input'));
    return true;
  }

  click(element) {
    if (!element) {
      return false;
    }
    element.click();
    return true;
  }

  enterNumber(instance, field, wanted) {
    if (wanted === null) {
      return this.type(this.element(instance), '');
    }
    return typeof wanted === (field.serializeToString ? 'string' : 'number') && wanted !== ''
      ? this.type(this.element(instance), String(wanted))
      : false;
  }

  optionIndex(field, value, options) {
    return options.findIndex((option) => isEqual(option.value, value));
  }

  /** The options on the screen, as the component got them. */
  options(instance, field) {
    const { initialData } = this.state;
    const { runExpressionEvaluation } = require('@bpmn-io/form-js-viewer');
    const normalize = (list) =>
      list
        .filter((o) => o !== null && o !== undefined)
        .map((o) => (minDash.isObject(o) ? o : { label: `${o}`, value: o }));
    const primitive = (v) => ['number', 'string', 'boolean'].includes(typeof v) && (v || v === 0 || v === false);
    let source = [];
    if (field.valuesKey !== undefined) {
      source = (initialData || {})[field.valuesKey];
    } else if (field.values !== undefined) {
      source = field.values;
    } else if (field.valuesExpression) {
      source = runExpressionEvaluation(
        this.form.get('expressionLanguage'),
        field.valuesExpression,
        instance.expressionContextInfo,
      );
    }
    return normalize(Array.isArray(source) ? source : []).filter(({ label, value }) => {
      const labelled = label && typeof label === 'string';
      return primitive(value) || (labelled && minDash.isObject(value) && Object.keys(value).length);
    });
  }

  async enterChecklist(instance, field, now, wanted) {
    if (!Array.isArray(wanted)) {
      return false;
    }
    const options = this.options(instance, field);
    for (const value of [...(Array.isArray(now) ? now : []), ...wanted]) {
      const index = this.optionIndex(field, value, options);
      if (index < 0) {
        continue;
      }
      const held = minDash.get(this.state.data, instance.valuePath) || [];
      const twice = wanted.filter((v) => isEqual(v, value)).length > 1;
      if (twice && held.some((v) => isEqual(v, value))) {
        continue;
      }
      this.click(this.element(instance, `-${index}`));
      await rest();
    }
    return true;
  }

  enterRadio(instance, field, wanted) {
    const index = this.optionIndex(field, wanted, this.options(instance, field));
    return index >= 0 && this.click(this.element(instance, `-${index}`));
  }

  async enterSelect(instance, field, wanted) {
    const input = this.element(instance);
    const group = input && input.closest('.fjs-input-group');
    if (!group) {
      return false;
    }
    if (wanted === null) {
      const cross = group.querySelector('.fjs-select-cross');
      return cross ? (mouseDown(cross), true) : false;
    }
    const index = this.optionIndex(field, wanted, this.options(instance, field));
    if (index < 0) {
      return false;
    }
    mouseDown(field.searchable ? input : group);
    await rest();
    const item = group.parentNode.querySelectorAll('.fjs-select-anchor .fjs-dropdownlist-item')[index];
    if (item) {
      mouseDown(item);
      await rest();
    }
    blur(input);
    return !!item;
  }

  async enterTaglist(instance, field, now, wanted) {
    if (!Array.isArray(wanted)) {
      return false;
    }
    const input = this.element(instance);
    const root = input && input.closest('.fjs-form-field');
    if (!root) {
      return false;
    }
    for (let i = 0; i < 100; i++) {
      const remove = root.querySelector('.fjs-taglist-tag-remove');
      if (!remove) {
        break;
      }
      remove.click();
      await rest();
    }
    for (const value of wanted) {
      const held = minDash.get(this.state.data, instance.valuePath) || [];
      const left = this.options(instance, field).filter((o) => !held.some((v) => isEqual(v, o.value)));
      const index = this.optionIndex(field, value, left);
      if (index < 0) {
        continue;
      }
      focus(input);
      await rest();
      const item = root.querySelectorAll('.fjs-dropdownlist-item')[index];
      if (item) {
        mouseDown(item);
        await rest();
      }
      blur(input);
      await rest();
    }
    return true;
  }

  async enterDateTime(instance, now, wanted) {
    const text = wanted === null ? '' : String(wanted);
    const date = this.element(instance, '-date');
    const time = this.element(instance, '-time');
    const parts = date && time ? text.split('T') : date ? [text] : ['', text];
    const [dateText, timeText] = this.local(parts[0] || '', parts[1] || '');
    if (date) {
      const parsed = /^(\d{1,6})-(\d\d)-(\d\d)$/.exec(dateText);
      const picker = date._flatpickr;
      date.value = parsed
        ? picker.config.dateFormat
            .replace('Y', parsed[1])
            .replace('m', parsed[2])
            .replace('d', parsed[3])
            .replace('n', Number(parsed[2]))
            .replace('j', Number(parsed[3]))
        : dateText;
      date.dispatchEvent(event('input'));
      await rest();
      blur(date);
      await rest();
    }
    const timeBefore = date && typeof now === 'string' ? new Date(now) : undefined;
    const sameTime = timeBefore && timeText.startsWith(timeBefore.toTimeString().slice(0, 5));
    if (time && !sameTime) {
      time.value = timeText.replace(/(Z|[+-]\d\d:\d\d)$/, '');
      time.dispatchEvent(event('input'));
      await rest();
      blur(time);
      await rest();
    }
    return !!(date || time);
  }

  /** A date and a time in UTC as calendar and clock on the wall show them. */
  local(dateText, timeText) {
    const clock = /^(\d\d):(\d\d)Z$/.exec(timeText);
    if (!clock) {
      return [dateText, timeText];
    }
    const two = (n) => String(n).padStart(2, '0');
    const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(dateText) || ['', '2024', '01', '01'];
    const at = new Date(Date.UTC(day[1], day[2] - 1, day[3], clock[1], clock[2]));
    const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
    return [dateText && date, `${two(at.getHours())}:${two(at.getMinutes())}`];
  }

  enterFile(instance, wanted) {
    const registry = this.form.get('fileRegistry');
    if (typeof wanted === 'string' && wanted.startsWith('files::')) {
      registry.setFiles(wanted, [{ name: 'a.pdf' }]);
    } else if (wanted !== null) {
      return false;
    }
    this.form._update({ fieldInstance: instance, value: wanted });
    return true;
  }
}

/** The components in error, each with the path of its value. */
function errorsOf(form) {
  const { errors } = form._getState();
  return form
    .get('formFieldInstanceRegistry')
    .getAllKeyed()
    .filter(({ id, indexes }) => {
      const own = minDash.get(errors, [id, ...Object.values(indexes || {})]);
      return Array.isArray(own) && own.length && own.every((e) => typeof e === 'string');
    })
    .map(({ id, valuePath }) => `${id} ${valuePath.join('.')}`)
    .sort();
}

async function fill({ schema, input = {}, data = {} }) {
  thrown.length = 0;
  const container = window.document.createElement('div');
  window.document.body.appendChild(container);
  const form = new Form({ container, debounce: false });
  form.on('error', (e) => e && e.preventDefault && e.preventDefault());
  try {
    await form.importSchema(schema, input);
    await new Person(form, data).fillIn();
    const before = form.submit();
    const sent = JSON.parse(JSON.stringify(before.data));
    const errors = errorsOf(form);
    const seen = thrown.length ? { thrown: String(thrown[0]) } : {};
    return { sent, errors, ...seen };
  } catch (error) {
    return { thrown: String(error), unsteady: error instanceof Unsteady };
  } finally {
    try {
      form.destroy();
      await rest();
    } catch (error) {
      // it has thrown before
    }
    container.remove();
  }
}

module.exports = { fill };
