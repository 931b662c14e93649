import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText } from '../../fixes/fixing.js';
import type { UsingDirective } from '../../csharp/script-usings.js';
import { SCRIPT_BASE_NAMESPACE, SCRIPT_NAMESPACES } from '../../limits.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptNamespace = defineRule({
  meta: {
    id: 'script-namespace',
    title: 'The script uses only namespaces that Microsoft supports',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['script'],
    messages: { unsupported: 'Microsoft does not support "{name}" in scripts, and certification refuses what is not on its list. Write the script without it.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        for (const directive of outline.usings) {
          if (isSupported(directive, outline.namespaces)) continue;
          report({ at: Location.root(document), messageId: 'unsupported', data: { name: directive.name }, range: directive.range, ...offering(proposeRemoval(Location.root(document), directive)) });
        }
      }
    },
  }),
});

/** An alias and `using static` name a type in a namespace, or one inside of another type. */
function isSupported({ name, alias, isStatic }: UsingDirective, own: ReadonlySet<string>): boolean {
  if (isListed(name, own)) return true;
  if (alias === undefined && !isStatic) return false;
  const holder = withoutLastPart(name);
  const outer = withoutLastPart(holder);
  return isListed(holder, own) || (outer.includes('.') && isListed(outer, own));
}

function isListed(name: string, own: ReadonlySet<string>): boolean {
  return SCRIPT_NAMESPACES.includes(name) || name === SCRIPT_BASE_NAMESPACE || own.has(name);
}

function withoutLastPart(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

/** Where nothing else stands on its line. */
function proposeRemoval(at: Location, { name, range }: UsingDirective): readonly Fix[] {
  const { text } = at.document;
  const start = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1;
  const [line = ''] = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(start)) ?? [];
  return /^\ufeff?[ \t]*using\b[^;{}()]*;[ \t]*(?:\/\/.*)?[\r\n]*$/.test(line) ? [proposeText(at, { start: start + (line.startsWith('\ufeff') ? 1 : 0), end: start + line.length }, '', `Remove the using of ${name}`)] : [];
}
