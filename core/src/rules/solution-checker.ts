import { refusesSave } from './refuses-save.js';
import type { RuleMeta } from './rule.js';

/** Every check of custom connectors that Solution Checker has (issue 574 of microsoft/terraform-provider-power-platform). */
export const SOLUTION_CHECKER_IDS = [
  'connector-validate-backgroundwithbrandiconcolor',
  'connector-validate-brandcolor',
  'connector-validate-connectionparam-isproperjson',
  'connector-validate-connectionparam-oauth2idp',
  'connector-validate-connectionparameters',
  'connector-validate-hexadecimalbrandcolor',
  'connector-validate-iconimage',
  'connector-validate-iconsize',
  'connector-validate-pngiconimage',
  'connector-validate-swagger',
  'connector-validate-swagger-extended',
  'connector-validate-swagger-isproperjson',
  'connector-validate-title',
] as const;

export type SolutionCheckerId = (typeof SOLUTION_CHECKER_IDS)[number];

/**
 * Rules about the very thing that a check there is called after. That of `connector-validate-connectionparam-isproperjson` is syntax-error,
 * too, for the connection parameters of a solution: its page says so.
 */
const OWN_CHECKS: ReadonlyMap<string, SolutionCheckerId> = new Map([
  ['brand-color-hex', 'connector-validate-hexadecimalbrandcolor'],
  ['brand-color-required', 'connector-validate-brandcolor'],
  ['icon-background', 'connector-validate-backgroundwithbrandiconcolor'],
  ['icon-png', 'connector-validate-pngiconimage'],
  ['icon-size-1mb', 'connector-validate-iconimage'],
  ['icon-square-size', 'connector-validate-iconsize'],
  ['oauth-identity-provider', 'connector-validate-connectionparam-oauth2idp'],
  ['conn-param-type', 'connector-validate-connectionparameters'],
  ['info-title-length', 'connector-validate-title'],
  ['info-title-required', 'connector-validate-title'],
  ['syntax-error', 'connector-validate-swagger-isproperjson'],
]);

/**
 * Under which name solution users meet what a rule says, or undefined where none is known. Solution Checker runs the service's own
 * validator over a definition, so what that names is in one of two checks. That the first is what saving refuses, and the
 * other what goes beyond, is inferred from their names.
 */
export function solutionCheckerIdOf(meta: Pick<RuleMeta, 'id' | 'profiles' | 'savedAnyway' | 'serviceRules' | 'reads'>): SolutionCheckerId | undefined {
  const own = OWN_CHECKS.get(meta.id);
  if (own !== undefined || Object.keys(meta.serviceRules).length === 0 || !meta.reads.includes('definition')) return own;
  return refusesSave(meta) ? 'connector-validate-swagger' : 'connector-validate-swagger-extended';
}
