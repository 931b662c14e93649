/**
 * A text from a file or a service on one line of a terminal: control characters, which could move the cursor or change colours, are spelled out, and so is the
 * beginning of what a build server would take for a command to itself (`##vso[…]` of Azure Pipelines, `##[…]` and `::…::` of GitHub), since it reads all that is printed.
 */
export function printable(text: string): string {
  return text.replaceAll(CONTROLS, spelledOut).replaceAll(COMMANDS, spelledOut).replace(/^\s*:(?=:)/, (colon) => colon.replace(':', spelledOut));
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** A value as a report for programs: JSON, in which the same characters are written as escapes. Whoever parses it gets the value as it was. */
export function jsonText(value: unknown): string {
  return printableJson(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** The same for JSON that was written already. All of the characters can stand in strings only. */
export function printableJson(text: string): string {
  return text.replaceAll(COMMANDS, spelledOut);
}

/** The same for a module of Bicep, whose strings have another escape. */
export function printableBicep(text: string): string {
  return text.replaceAll(COMMANDS, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

// eslint-disable-next-line no-control-regex -- These are the characters in question.
const CONTROLS = /[\u0000-\u001f]/g;

/**
 * Characters that formats with escapes of their own let through, and that do something: the newer control characters, those that reverse the reading direction,
 * and the first `#` of a command, which Azure Pipelines, TeamCity and GitHub look for anywhere in a line.
 */
export const COMMANDS = /[\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069]|#(?=#\w*\[)/g;

function spelledOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
