/** Every key that paconn reads, or writes, in settings.json (its source; the schema that Microsoft publishes lacks the last five). */
export const SETTINGS_KEYS = [
  'connectorId', 'environment', 'apiProperties', 'apiDefinition', 'icon', 'powerAppsUrl', 'powerAppsApiVersion', 'flowUrl', 'flowApiVersion', 'script', 'clientId', 'tenant', 'authorityUrl',
  'resource',
] as const;

/** Editors read it, and paconn does not mind. */
const OF_EDITORS = '$schema';

export function isSettingsKey(key: string): boolean {
  return key === OF_EDITORS || SETTINGS_KEYS.some((known) => known === key);
}
