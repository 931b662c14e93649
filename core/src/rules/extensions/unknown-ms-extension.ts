import type { Fix } from '../../fixes/fix.js';
import { objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { KNOWN_EXTENSIONS, MISTAKEN_EXTENSIONS } from './known-extensions.js';

export const unknownMsExtension = defineRule({
  meta: {
    id: 'unknown-ms-extension',
    title: 'Names that start with x-ms- are ones the platform knows',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      misspelt: 'The platform does not know "{key}", and ignores it. Did you mean "{nearest}"?',
      prefix: 'To the platform, "{key}" is a note of your own. Did you mean "{nearest}"?',
      unknown: 'The platform does not know "{key}", and ignores it. Remove it, or use a name of your own that starts with "x-" but not with "x-ms-".',
    },
    fixable: 'suggestion',
    options: { allow: { kind: 'texts', default: [], description: 'Extensions of your own, which are not reported.' } },
  },
  create: ({ options, report }) => ({
    Extension(key, _value, at) {
      if (KNOWN_EXTENSIONS.has(key) || options.allow.includes(key)) return;
      if (!/^x-ms(?![a-z0-9])/i.test(key)) {
        const meant = key.replace(/^x-/, 'x-ms-');
        if (WITHOUT_PREFIX.has(key)) report({ at, part: 'key', messageId: 'prefix', data: { key, nearest: meant }, severity: 'info', ...renaming(at, meant) });
        return;
      }
      const nearest = Object.hasOwn(MISTAKEN_EXTENSIONS, key) ? MISTAKEN_EXTENSIONS[key] : nearestName(withoutJunk(key), KNOWN_EXTENSIONS);
      if (nearest === undefined) report({ at, part: 'key', messageId: 'unknown', data: { key }, severity: 'info' });
      else report({ at, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...renaming(at, nearest) });
    },
  }),
});

/** Keys that mean nothing to other tools either, and that people remember by halves. */
const WITHOUT_PREFIX: ReadonlySet<string> = new Set(
  ['api-annotation', 'connector-metadata', 'dynamic-list', 'dynamic-properties', 'dynamic-schema', 'dynamic-tree', 'dynamic-values', 'notification-content', 'notification-url', 'summary', 'trigger', 'trigger-hint', 'url-encoding', 'visibility'].map((name) => `x-${name}`),
);

/** Blanks, colons and words after them are left over from copying: `x-ms-summary title`. */
function withoutJunk(key: string): string {
  return key.replace(/(?:(?<!\s)\s+)?-\s*/g, '-').replace(/[\s:].*$/, '');
}

/** Renaming is only offered where the right key is not there, too. */
function renaming(at: Location, nearest: string): { readonly fixes?: () => readonly Fix[] } {
  const holder = at.parent === undefined ? undefined : objectOf(at.parent.value);
  if (holder === undefined || Object.hasOwn(holder, nearest)) return {};
  return {
    fixes: () => [
      suggestion(`Rename to "${nearest}"`, at, (corrector) => {
        corrector.rename(at.pointer, nearest);
      }),
    ],
  };
}
