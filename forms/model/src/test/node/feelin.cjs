'use strict';

// Reads {"id", "text", "condition", "context"}, one a line, and writes what form-js evaluates.

const readline = require('node:readline');
const feelin = require('@bpmn-io/feelin');

function evaluate({ text, condition, context }) {
  try {
    return condition ? feelin.unaryTest(text, context).value : feelin.evaluate(text, context).value;
  } catch (error) {
    return null;
  }
}

/** Whether the browser hides a component; a condition that throws hides nothing. */
const outcome = (example) =>
  example.condition ? evaluate(example) === true : evaluate(example);

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim()) {
      const example = JSON.parse(line);
      let value = outcome(example);
      try {
        value = JSON.parse(JSON.stringify(value === undefined ? null : value) || '"function"');
      } catch (error) {
        value = 'function';
      }
      process.stdout.write(`${JSON.stringify({ id: example.id, value })}\n`);
    }
  }
}

main();
