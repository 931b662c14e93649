// What a script was asked to do. What it does not know is an error of one line, with the usage and exit code 2; `--help` is only the usage.
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * @typedef {{ readonly type: 'boolean', readonly help: string }} Flag
 * @typedef {{ readonly type: 'string', readonly value: string, readonly help: string }} Text `value` is what the usage calls it.
 * @typedef {{ readonly type: 'whole number', readonly default: number, readonly atLeast: number, readonly help: string }} WholeNumber
 * @typedef {Flag | Text | WholeNumber} Option
 * @typedef {Readonly<Record<string, Option>>} Options
 */

/**
 * @template {Options} O
 * @typedef {{ readonly [name in keyof O]: O[name] extends Flag ? boolean : O[name] extends WholeNumber ? number : string | undefined }} Values
 */

/**
 * @template {Options} O
 * @typedef {object} Script
 * @property {string} command how it is run, e.g. `npm run bench`
 * @property {string} does what it does, in a sentence
 * @property {O} [options] by their names
 * @property {{ readonly name: string, readonly help: string }} [rest] what may stand beside the options; without it, nothing may
 */

/**
 * @template {Options} O
 * @typedef {{ readonly kind: 'run', readonly values: Values<O>, readonly rest: readonly string[] } | { readonly kind: 'help', readonly text: string } | { readonly kind: 'wrong', readonly text: string }} Wish
 */

/**
 * Ends the process where there is nothing to do. Scripts call it before anything else.
 * @template {Options} O
 * @param {Script<O>} script
 * @returns {{ readonly values: Values<O>, readonly rest: readonly string[] }}
 */
export function readArguments(script) {
  const wish = wishOf(script, process.argv.slice(2));
  if (wish.kind === 'run') return wish;
  (wish.kind === 'help' ? process.stdout : process.stderr).write(`${wish.text}\n`);
  process.exit(wish.kind === 'help' ? 0 : 2);
}

/**
 * @template {Options} O
 * @param {Script<O>} script
 * @param {readonly string[]} args
 * @returns {Wish<O>}
 */
export function wishOf(script, args) {
  const options = /** @type {Options} */ (script.options ?? {});
  const parsed = parseArgs({ args: [...args], strict: false, tokens: true, options: { help: { type: 'boolean', short: 'h' }, ...Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type: type === 'boolean' ? 'boolean' : 'string' }])) } });
  if (parsed.values['help'] === true) return { kind: 'help', text: usageOf(script) };
  /** @type {Record<string, unknown>} */
  const values = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.type === 'boolean' ? false : 'default' in option ? option.default : undefined]));
  for (const token of parsed.tokens) {
    const read = token.kind === 'option' ? readOption(options, token) : token.kind === 'positional' && script.rest === undefined ? { wrong: `It takes options only, not “${token.value}”.` } : {};
    if (read.wrong !== undefined) return { kind: 'wrong', text: `${script.command}: ${read.wrong}\n\n${usageOf(script)}` };
    if (token.kind === 'option') values[token.name] = read.value;
  }
  return { kind: 'run', values: /** @type {Values<O>} What is there was made of the options. */ (values), rest: parsed.positionals };
}

/**
 * @param {Options} options
 * @param {{ readonly name: string, readonly rawName: string, readonly value: string | undefined }} token
 * @returns {{ readonly value?: unknown, readonly wrong?: string }}
 */
function readOption(options, { name, rawName, value }) {
  const option = Object.hasOwn(options, name) && rawName === `--${name}` ? options[name] : undefined;
  switch (option?.type) {
    case undefined: return { wrong: `There is no option ${rawName}.` };
    case 'boolean': return value === undefined ? { value: true } : { wrong: `${rawName} takes no value.` };
    case 'string': return value === undefined || value === '' ? { wrong: `${rawName} needs a value: ${rawName} ${option.value}.` } : { value };
    case 'whole number': return /^\d{1,9}$/.test(value ?? '') && Number(value) >= option.atLeast ? { value: Number(value) } : { wrong: `${rawName} needs a whole number that is at least ${option.atLeast}${value === undefined ? '' : `, not “${value}”`}.` };
  }
}

/** @param {Script<Options>} script */
function usageOf({ command, does, options = {}, rest }) {
  const rows = [
    ...(rest === undefined ? [] : [[rest.name, rest.help]]),
    ...Object.entries(options).map(([name, option]) => [`--${name}${option.type === 'boolean' ? '' : option.type === 'string' ? ` ${option.value}` : ' N'}`, option.help]),
    ['--help', 'says this'],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  // npm keeps options for itself that do not stand behind two hyphens.
  const dashes = command.startsWith('npm run') || command.startsWith('npm test') || command.startsWith('npm start') ? ' --' : '';
  return [`Usage: ${command}${dashes} [options]${rest === undefined ? '' : ` [${rest.name} ...]`}`, does, '', ...rows.map(([name = '', help]) => `  ${name.padEnd(width)}  ${help}`)].join('\n');
}
