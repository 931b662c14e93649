import { countChanges, messageOfChange, type ConnectorChange, type TranslateChange } from '@connector-workbench/core';
import type { Translate } from '../../infrastructure/translate.js';

/** How many changes a question lists; the view *Comparison* has all of them. */
const MOST = 5;

/** What an update does to those who use the connector: the breaking changes one by one, the others counted. Nothing where there is nothing to say. */
export function describeChanges(changes: readonly ConnectorChange[], t: Translate, translate?: TranslateChange): readonly string[] {
  if (changes.length === 0) return [];
  const { breaking, compatible, cosmetic } = countChanges(changes);
  const listed = changes.filter(({ classification }) => classification === 'breaking').slice(0, MOST).map((change) => `• ${messageOfChange(change, translate)}`);
  const lines = breaking === 0 ? [] : [t('Breaking for flows and apps that use it:'), ...listed, ...(breaking > MOST ? [t('• and {0} more', breaking - MOST)] : [])];
  const others = compatible + cosmetic === 0 ? [] : [t('Other changes: {0} compatible, {1} cosmetic.', compatible, cosmetic)];
  return [[...lines, ...others].join('\n')];
}
