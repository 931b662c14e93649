import type { Uri } from '@connector-workbench/core';
import type { RuleScope } from './fix-all-of-rule.js';

/** Travels with an offered code action, so that its edit can be made when it is chosen, for the same version or not at all. */
export type ActionData = {
  readonly uri: Uri;
  /** The version of the file that the action was offered for; null for a file that is not open. */
  readonly version: number | null;
} & (
  | { readonly what: 'fix'; readonly projectId: string; readonly problem: number; readonly rule: string; readonly fix: number }
  | { readonly what: 'fixAll'; readonly projectId: string }
  | { readonly what: 'fixRule'; readonly projectId: string; readonly rule: string; readonly scope: RuleScope }
  | { readonly what: 'suppress'; readonly projectId: string; readonly problem: number; readonly rule: string }
);

/** Reads what came back from the editor; undefined where it is not ours. */
export function readActionData(value: unknown): ActionData | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const data: Partial<Record<string, unknown>> = { ...value };
  const { uri, version, what, projectId, problem, rule, fix, scope } = data;
  if (typeof uri !== 'string' || typeof projectId !== 'string' || !(typeof version === 'number' || version === null)) return undefined;
  if (what === 'fixAll') return { uri, version, what, projectId };
  if (what === 'fixRule' && typeof rule === 'string' && (scope === 'file' || scope === 'connector' || scope === 'workspace')) return { uri, version, what, projectId, rule, scope };
  if (what === 'suppress' && typeof problem === 'number' && typeof rule === 'string') return { uri, version, what, projectId, problem, rule };
  if (what !== 'fix' || typeof problem !== 'number' || typeof rule !== 'string' || typeof fix !== 'number') return undefined;
  return { uri, version, what, projectId, problem, rule, fix };
}
