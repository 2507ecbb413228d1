/** Runs the table of the field library through the browser's rules; exits with 1 if one is not as the table says. */
import { divisions } from '../../main/resources/META-INF/frontend/forms-addon/library/divisions';
import * as messages from '../../main/resources/META-INF/frontend/forms-addon/library/generated/messages';
import { capital, rules } from '../../main/resources/META-INF/frontend/forms-addon/library/rules';

declare const process: any;

// @ts-expect-error: Node's own module, without types here
const { readFileSync } = await import('node:fs');
const table = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const now = new Date(table.now);
const wrong: string[] = [];
for (const { what, type, settings, input, value, enterable, codes } of table.vectors) {
  const rule = rules[type];
  const can = rule.enterable(value);
  if (can !== enterable) {
    wrong.push(`${type}, ${what}: enterable is ${can}`);
  }
  if (can && enterable) {
    if (type === 'division' && value) {
      await divisions.load(value.code);
    }
    const found = rule.check(value, { settings, input, now, divisions });
    if (JSON.stringify(found.map(([code]) => code)) !== JSON.stringify(codes)) {
      wrong.push(`${type}, ${what}: expected ${JSON.stringify(codes)}, but there is ${JSON.stringify(found)}`);
    }
    found
      .filter(([code]) => !messages.zh[code] || !messages.en[code])
      .forEach(([code]) => wrong.push(`${type}, ${what}: no message for ${code}`));
  }
}
const amounts: Record<string, string> = {
  '0': '零元整',
  '0.05': '伍分',
  '1409.5': '壹仟肆佰零玖元伍角',
  '6007.14': '陆仟零柒元壹角肆分',
  '16409.02': '壹万陆仟肆佰零玖元零贰分',
  '100010000': '壹亿零壹万元整',
  '1000000010000': '壹万亿零壹万元整',
  '9999999999999.99': '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  '-1.5': '负壹元伍角'
};
Object.entries(amounts)
  .filter(([yuan, words]) => capital(Number(yuan)) !== words)
  .forEach(([yuan]) => wrong.push(`${yuan}: ${capital(Number(yuan))}`));
if (table.vectors.length < 100 || wrong.length > 0) {
  console.error(`${table.vectors.length} vectors\n${wrong.join('\n')}`);
  process.exit(1);
}
