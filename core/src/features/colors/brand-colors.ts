import type { ConnectorDocument } from '../../documents/connector-document.js';
import { pointerOf } from '../../pointer.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { sourceTextAt } from '../source-text.js';

/** Each part from 0 to 255. */
export interface RgbColor {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A colour that a text names. The range holds what is replaced by another one: no quotes. */
export interface ColorInText {
  readonly range: OffsetRange;
  readonly color: RgbColor;
}

const HEX = /^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** The colours behind the icon: of apiProperties.json, or of the connectors of a solution. Also in forms that a rule reports, so that the picker mends them. */
export function brandColors(document: ConnectorDocument): readonly ColorInText[] {
  if (document.kind === 'solution') {
    return [...document.text.matchAll(/(?<=<iconbrandcolor>)[^<]*(?=<\/iconbrandcolor>)/gi)].flatMap(({ 0: content, index }) => {
      const color = content.trim();
      return colorAt(color, index + content.indexOf(color));
    });
  }
  const source = document.kind === 'properties' ? sourceTextAt(document, pointerOf(['properties', 'iconBrandColor']), 'value') : undefined;
  return source === undefined ? [] : colorAt(source.text, source.offsetOf(0));
}

/** How a colour is written in the place of what stands there: six digits, which the service asks for, in the same capitals. */
export function writeColor({ red, green, blue }: RgbColor, before: string): string {
  const digits = [red, green, blue].map((part) => Math.min(255, Math.max(0, Math.round(part))).toString(16).padStart(2, '0')).join('');
  const isInCapitals = /[A-F]/.test(before) && !/[a-f]/.test(before);
  return `#${isInCapitals ? digits.toUpperCase() : digits}`;
}

function colorAt(text: string, start: number): readonly ColorInText[] {
  if (!HEX.test(text)) return [];
  const digits = text.replace('#', '');
  const long = digits.length === 6 ? digits : digits.replace(/./g, (digit) => digit + digit);
  const part = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [{ range: { start, end: start + text.length }, color: { red: part(0), green: part(2), blue: part(4) } }];
}
