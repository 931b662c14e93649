import { offering, proposeName } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { isSettingsKey, SETTINGS_KEYS } from './settings-keys.js';

export const settingsKnownKeys = defineRule({
  meta: {
    id: 'settings-known-keys',
    title: 'The settings hold only what paconn reads',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['settings'],
    messages: {
      unknown: 'paconn reads no setting "{key}". Remove it.',
      misspelt: 'paconn reads no setting "{key}". Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Settings(root, at) {
      const keys = Object.keys(root);
      // A file without any setting of paconn's belongs to another tool: many call theirs settings.json.
      if (!keys.some((key) => key !== '$schema' && isSettingsKey(key))) return;
      for (const key of keys) {
        if (isSettingsKey(key)) continue;
        const place = at.child(key);
        const nearest = nearestName(key, SETTINGS_KEYS);
        if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data: { key } });
        else report({ at: place, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...offering(proposeName(place, nearest)) });
      }
    },
  }),
});
