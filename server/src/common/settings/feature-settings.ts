/** Which of the things that are shown beside the findings somebody wants to see. */
export interface FeatureSettings {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Whether another validator is asked about definitions that are saved. */
  readonly secondOpinion: boolean;
}

export const DEFAULT_FEATURE_SETTINGS: FeatureSettings = { codeLens: true, inlayHints: true, secondOpinion: true };

/** Reads `codeLens.enabled`, `inlayHints.enabled` and `secondOpinion.enabled` of the `connectorWorkbench` section; what is no yes or no counts as left out. */
export function readFeatureSettings(section: unknown): FeatureSettings {
  return { codeLens: isEnabled(section, 'codeLens'), inlayHints: isEnabled(section, 'inlayHints'), secondOpinion: isEnabled(section, 'secondOpinion') };
}

function isEnabled(section: unknown, name: keyof FeatureSettings): boolean {
  const group = memberOf(section, name);
  const enabled = memberOf(group, 'enabled');
  return typeof enabled === 'boolean' ? enabled : DEFAULT_FEATURE_SETTINGS[name];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}
