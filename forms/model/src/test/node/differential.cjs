'use strict';

// Reads cases {"id", "schema", "input", "data"}, one a line, and writes what form-js makes of each.

const readline = require('node:readline');
const { fill } = require('./fill.cjs');

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (line.trim()) {
      const example = JSON.parse(line);
      const verdict = await fill(example);
      process.stdout.write(`${JSON.stringify({ id: example.id, ...verdict })}\n`);
    }
  }
}

main().then(() => process.exit(0));
