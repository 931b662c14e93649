import type { Classification } from '@connector-workbench/core';
import { printable } from '../io/printable.js';
import { countsOf, reachOf } from './format-changes.js';
import type { ChangeReport, ReportedChange } from './reported-change.js';

/** The report for a comment of a pull request: what breaks is open, the rest can be unfolded. */
export function formatMarkdown({ title, against, changes }: ChangeReport): string {
  const heading = `### ${escaped(title)}\n`;
  if (changes.length === 0) return `${heading}\nNo changes, compared with ${escaped(against)}.\n`;
  const of = (classification: Classification): readonly ReportedChange[] => changes.filter((change) => change.classification === classification);
  return [
    `${heading}\n${countsOf(changes)}, compared with ${escaped(against)}.\n`,
    ...section('Breaking', of('breaking')),
    ...folded('Compatible', of('compatible')),
    ...folded('Cosmetic', of('cosmetic')),
  ].join('\n');
}

function section(title: string, changes: readonly ReportedChange[]): readonly string[] {
  if (changes.length === 0) return [];
  return [`#### ${title}\n\n${changes.map((change) => `- **${sentenceOf(change)}** ${escaped(change.consequence)} ${factsOf(change)}`).join('\n')}\n`];
}

function folded(title: string, changes: readonly ReportedChange[]): readonly string[] {
  if (changes.length === 0) return [];
  return [`<details><summary>${title}: ${changes.length}</summary>\n\n${changes.map((change) => `- ${sentenceOf(change)} ${factsOf(change)}`).join('\n')}\n\n</details>\n`];
}

function sentenceOf(change: ReportedChange): string {
  return escaped(`${change.message}${reachOf(change)}`);
}

function factsOf({ rule, before, after }: ReportedChange): string {
  const place = after ?? before;
  const shown = place === undefined ? '' : ` ${escaped(`${place.file}:${place.line}`)}`;
  return `<sub>${rule}${shown}</sub>`;
}

/** Texts come from files that anybody may write: nothing in them becomes markup, a link or a mention. */
function escaped(text: string): string {
  return printable(text).replaceAll(/[\\`*_{}[\]()#+!|~<>&]/g, (character) => `\\${character}`).replaceAll('@', '@\u200b');
}
