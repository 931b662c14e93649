import type { Fix } from '../../fixes/fix.js';
import { isBlank } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { safeFix, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const VALUES = ['important', 'advanced', 'internal'];

export const visibilityValue = defineRule({
  meta: {
    id: 'visibility-value',
    title: 'x-ms-visibility is important, advanced or internal',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { unknown: 'JsonValueNotInEnum', misspelt: 'JsonValueNotInEnum' },
    reads: ['definition'],
    messages: {
      unknown: '{value} is no visibility, and the platform ignores it. Write "important", "advanced" or "internal", or remove it for the normal one.',
      misspelt: '{value} is no visibility, and the platform ignores it. Did you mean "{nearest}"?',
      none: '"none" is what the designer for connectors calls the normal visibility, which is the one without "x-ms-visibility". Remove it.',
      empty: 'An empty visibility says the same as none. Write "important", "advanced" or "internal", or remove it.',
    },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    extensions: new Set(['x-ms-visibility']),
    Extension(key, value, at) {
      if (key !== 'x-ms-visibility' || isKnown(value)) return;
      const nearest = typeof value === 'string' ? nearestName(value, VALUES) : undefined;
      const shown = JSON.stringify(value);
      if (typeof value === 'string' && /^none$/i.test(value.trim())) report({ at, messageId: 'none', severity: 'info', fixes: () => [safeFix('Remove x-ms-visibility', at, removing(at))] });
      else if (isNothing(value)) report({ at, messageId: 'empty', severity: 'info', fixes: () => [safeFix('Remove x-ms-visibility', at, removing(at))] });
      else if (nearest === undefined) report({ at, messageId: 'unknown', data: { value: shown }, fixable: 'suggestion', fixes: () => choices(at, VALUES) });
      else report({ at, messageId: 'misspelt', data: { value: shown, nearest }, fixable: 'suggestion', fixes: () => choices(at, [nearest]) });
    },
  }),
});

function isKnown(value: unknown): boolean {
  return typeof value === 'string' && VALUES.includes(value.toLowerCase());
}

/** Microsoft's page on versioning lists null, "" and capitalised names beside the three. */
function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isBlank(value));
}

function choices(at: Location, values: readonly string[]): readonly Fix[] {
  const settings = values.map((value) =>
    suggestion(`Change the visibility to "${value}"`, at, (corrector) => {
      corrector.set(at.pointer, value);
    }),
  );
  return [...settings, suggestion('Remove x-ms-visibility', at, removing(at))];
}

function removing(at: Location): Fix['apply'] {
  return (corrector) => {
    corrector.remove(at.pointer);
  };
}
