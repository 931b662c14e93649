import { envVarLogicApps } from './azure/env-var-logic-apps.js';
import { paramSetsLogicApps } from './azure/param-sets-logic-apps.js';
import { policyLogicApps } from './azure/policy-logic-apps.js';
import { publisherLogicApps } from './azure/publisher-logic-apps.js';
import { scriptLogicApps } from './azure/script-logic-apps.js';
import { propsKnownKeys } from './properties/props-known-keys.js';
import type { Rule } from './rule.js';

/** All rules that say what Logic Apps cannot hold (`RuleMeta.loss`), by themselves: who deploys needs these and no other, and need not carry the whole rule book. */
export const LOSS_RULES: readonly Rule[] = [envVarLogicApps, paramSetsLogicApps, policyLogicApps, publisherLogicApps, scriptLogicApps, propsKnownKeys];
