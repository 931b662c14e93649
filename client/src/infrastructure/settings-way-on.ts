import type { WayOn } from './failure.js';
import type { PersonalSetting } from './settings.js';
import type { Translate } from './translate.js';

/** Leads from a message that names a setting to that setting. */
export function settingWayOn(setting: PersonalSetting, t: Translate): WayOn {
  return { label: t('Open Settings'), command: 'workbench.action.openSettings', arguments: [`connectorWorkbench.${setting}`] };
}
