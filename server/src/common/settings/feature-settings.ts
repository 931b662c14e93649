/** Which of the things that are shown between the lines of a file somebody wants to see. */
export interface FeatureSettings {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const DEFAULT_FEATURE_SETTINGS: FeatureSettings = { codeLens: true, inlayHints: true };

/** Reads `codeLens.enabled` and `inlayHints.enabled` of the `connectorWorkbench` section; what is no yes or no counts as left out. */
export function readFeatureSettings(section: unknown): FeatureSettings {
  return { codeLens: isEnabled(section, 'codeLens'), inlayHints: isEnabled(section, 'inlayHints') };
}

function isEnabled(section: unknown, name: keyof FeatureSettings): boolean {
  const group = memberOf(section, name);
  const enabled = memberOf(group, 'enabled');
  return typeof enabled === 'boolean' ? enabled : DEFAULT_FEATURE_SETTINGS[name];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}
