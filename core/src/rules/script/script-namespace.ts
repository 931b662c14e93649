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
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        for (const directive of outline.usings) {
          if (isSupported(directive, outline.namespaces)) continue;
          report({ at: Location.root(document), messageId: 'unsupported', data: { name: directive.name }, range: directive.range });
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
