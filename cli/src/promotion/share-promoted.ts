import { type GrantableRole, isPlatformError, type Platform, type PromotionOutcome, type PromotionReport, type PromotionTarget, type SharedWith } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { principalOf, roleOf } from '../sharing/share-command.js';
import type { PromoteArguments } from './promote-arguments.js';

/** Who may use what was promoted. */
export interface Sharing {
  readonly role: GrantableRole;
  readonly with: readonly { readonly shown: string; readonly principal: SharedWith }[];
}

export interface SharingPlace {
  readonly place: PromotionTarget;
  readonly open: () => { readonly services: Pick<Platform, 'permissions'>; readonly requests: () => number };
}

/** Undefined where nothing is to be shared. Throws a UsageError for what names nobody, before anything is sent. */
export function readSharing({ share, shareRole }: Pick<PromoteArguments, 'share' | 'shareRole'>): Sharing | undefined {
  const role = roleOf(shareRole);
  if (share === undefined || share.length === 0) return undefined;
  return { role, with: share.map((shown) => ({ shown, principal: principalOf(shown, undefined) })) };
}

/** Shares what is there now, also what was there before: a run that ended before it shared is made good. A share that fails is a failure of the connector. */
export async function sharePromoted(report: PromotionReport, sharing: Sharing | undefined, { place, open }: SharingPlace, io: CommandIo): Promise<PromotionReport> {
  if (sharing === undefined || place.kind === 'resource-group') return report;
  const outcomes = await Promise.all(report.outcomes.map((outcome) => shareOne(outcome, sharing, place.environment.id, open(), io)));
  return { ...report, outcomes };
}

async function shareOne(outcome: PromotionOutcome, sharing: Sharing, environmentId: string, { services, requests }: ReturnType<SharingPlace['open']>, io: CommandIo): Promise<PromotionOutcome> {
  const { connectorId, result } = outcome;
  if (result === 'failed') return outcome;
  if (connectorId === undefined) return { ...outcome, notes: [...outcome.notes, 'It is not shared, since the environment does not say yet which connector it is. Run this again in a minute.'] };
  try {
    for (const { principal } of sharing.with) await services.permissions.grant(environmentId, connectorId, principal, sharing.role, io.stop);
    return { ...outcome, requests: outcome.requests + requests(), notes: [...outcome.notes, `Shared with ${sharing.with.map(({ shown }) => printable(shown)).join(', ')}.`] };
  } catch (error) {
    if (!isPlatformError(error)) throw error;
    return { ...outcome, result: 'failed', requests: outcome.requests + requests(), notes: [...outcome.notes, `It was ${result}, and could not be shared:`], error };
  }
}
