import type { CommandIo, TextOutput } from './command-io.js';

type Style = (text: string) => string;

/** Colours for a terminal; or none, where the text is the same without them. */
export interface Paint {
  readonly bold: Style;
  readonly dim: Style;
  readonly underline: Style;
  readonly red: Style;
  readonly green: Style;
  readonly yellow: Style;
  readonly blue: Style;
}

const CODES = { bold: [1, 22], dim: [2, 22], underline: [4, 24], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39] } as const satisfies Record<keyof Paint, readonly [number, number]>;

const plain: Style = (text) => text;

const NO_PAINT: Paint = { bold: plain, dim: plain, underline: plain, red: plain, green: plain, yellow: plain, blue: plain };

const ANSI_PAINT: Paint = {
  bold: ansi('bold'), dim: ansi('dim'), underline: ansi('underline'), red: ansi('red'), green: ansi('green'), yellow: ansi('yellow'), blue: ansi('blue'),
};

/** Colours where a person looks, unless NO_COLOR (no-color.org) is set; FORCE_COLOR asks for them where nobody seems to look. */
export function paintFor(output: TextOutput, env: CommandIo['env']): Paint {
  if (isSet(env.NO_COLOR)) return NO_PAINT;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR === '0' ? NO_PAINT : ANSI_PAINT;
  return output.isTerminal && env.TERM !== 'dumb' ? ANSI_PAINT : NO_PAINT;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function ansi(name: keyof Paint): Style {
  const [on, off] = CODES[name];
  return (text) => `\u001b[${on}m${text}\u001b[${off}m`;
}
