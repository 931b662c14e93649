import type { NeededSecret } from '@connector-workbench/platform';
import type { Translate } from '../../infrastructure/translate.js';

/** So many names still say at a glance whose secret it is. */
const NAMED = 3;

/** What stands below the field in which somebody enters the secret. */
export function secretQuestion({ clientIds, titles }: NeededSecret, t: Translate): string {
  const ids = clientIds.join(', ');
  const named = titles.slice(0, NAMED).map((title) => t('“{0}”', title)).join(', ');
  if (titles.length === 1) return t('{0} signs in with OAuth. Enter the client secret of its app registration ({1}); it is sent to the service and kept nowhere here.', named, ids);
  const whose = titles.length > NAMED ? t('{0} and {1} more', named, titles.length - NAMED) : named;
  return t('{0} sign in with OAuth, with the same app registration ({1}). Enter its client secret; it is sent to the service and kept nowhere here.', whose, ids);
}
