import { rules, type RuleMeta } from '@connector-workbench/core';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import { jsonText } from '../io/printable.js';
import { describeRule } from './describe-rule.js';

export interface RulesArguments {
  readonly format: 'stylish' | 'json';
  readonly json?: boolean;
}

/** `connector rules`: what is checked. */
export function rulesCommand({ format, json }: RulesArguments, io: CommandIo): ExitCode {
  const metas = rules.map((rule) => rule.meta).sort((a, b) => (a.id < b.id ? -1 : 1));
  io.stdout.write(format === 'json' || json === true ? jsonText(metas.map(describeRule)) : formatTable(metas, io));
  return 0;
}

function formatTable(metas: readonly RuleMeta[], io: CommandIo): string {
  const paint = paintFor(io.stdout, io.env);
  const idWidth = Math.max(...metas.map(({ id }) => id.length));
  const severityWidth = Math.max(...metas.map(({ severity }) => severity.length));
  const lines = metas.map(({ id, severity, title, profiles }) => `${paint.bold(id.padEnd(idWidth))}  ${severity.padEnd(severityWidth)}  ${title}  ${paint.dim(`(${profiles.join(', ')})`)}`);
  return `${lines.join('\n')}\n`;
}
