import type { ConnectorSecrets, PromotionPlan } from './promotion-plan.js';

/** Connectors of a plan that are created with one app registration, whose secret has to be given. */
export interface NeededSecret {
  readonly clientIds: readonly string[];
  /** Their names in the plan. */
  readonly connectors: readonly string[];
  /** What people call them, in the same order. */
  readonly titles: readonly string[];
}

/** The client secrets that carrying out a plan needs, each once. */
export function neededSecrets({ connectors }: Pick<PromotionPlan, 'connectors'>): readonly NeededSecret[] {
  const found = new Map<string, NeededSecret>();
  for (const each of connectors) {
    if (each.kind !== 'planned' || each.plan.needsSecretOf === undefined) continue;
    const { name, title, needsSecretOf: clientIds } = each.plan;
    const key = JSON.stringify(clientIds);
    const known = found.get(key) ?? { clientIds, connectors: [], titles: [] };
    found.set(key, { ...known, connectors: [...known.connectors, name], titles: [...known.titles, title] });
  }
  return [...found.values()];
}

/** Asks for each secret that a plan needs. An answer that is undefined or empty gives none: what cannot do without fails, and the others go. */
export async function askForSecrets(plan: Pick<PromotionPlan, 'connectors'>, ask: (needed: NeededSecret) => Promise<string | undefined>): Promise<ConnectorSecrets> {
  const secrets = new Map<string, string>();
  for (const needed of neededSecrets(plan)) {
    const secret = await ask(needed);
    if (secret !== undefined && secret !== '') for (const name of needed.connectors) secrets.set(name, secret);
  }
  return secrets;
}
