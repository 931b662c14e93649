import type { RuleMeta } from './rule.js';

/** Every check of custom connectors that Solution Checker has (provider documentation of power-platform in Terraform, issue 574 there). */
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

/** Rules that have a check of their own there, by their whole id or its beginning. The first one that fits counts. */
const OWN_CHECKS: readonly (readonly [prefix: string, SolutionCheckerId])[] = [
  ['icon-background', 'connector-validate-backgroundwithbrandiconcolor'],
  ['icon-square-size', 'connector-validate-iconsize'],
  ['icon-size-', 'connector-validate-iconsize'],
  ['icon-png', 'connector-validate-pngiconimage'],
  ['icon-', 'connector-validate-iconimage'],
  ['brand-color-hex', 'connector-validate-hexadecimalbrandcolor'],
  ['brand-color-', 'connector-validate-brandcolor'],
  ['info-title-', 'connector-validate-title'],
  ['oauth-', 'connector-validate-connectionparam-oauth2idp'],
  ['conn-param-', 'connector-validate-connectionparameters'],
  ['param-sets-', 'connector-validate-connectionparameters'],
  ['props-root', 'connector-validate-connectionparam-isproperjson'],
  ['syntax-error', 'connector-validate-swagger-isproperjson'],
];

/**
 * Under which name solution users meet what a rule says, or undefined where Solution Checker has nothing of the kind. It runs the service's
 * own validator over a definition: what that refuses on save is in one check, what it asks of publishers in another.
 */
export function solutionCheckerIdOf(meta: Pick<RuleMeta, 'id' | 'profiles' | 'serviceRules'>): SolutionCheckerId | undefined {
  const own = OWN_CHECKS.find(([prefix]) => meta.id.startsWith(prefix));
  if (own !== undefined) return own[1];
  if (Object.keys(meta.serviceRules).length === 0) return undefined;
  return meta.profiles.includes('certification') ? 'connector-validate-swagger-extended' : 'connector-validate-swagger';
}
