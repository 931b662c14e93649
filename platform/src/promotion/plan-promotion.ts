import { createRequestGate, type RequestGate } from '../http/request-gate.js';
import { projectInEnvironment } from '../deployment/project-in-environment.js';
import { PlatformError } from '../errors/platform-error.js';
import { checkSource } from './check-source.js';
import { planDirect, type PlannedWork } from './plan-direct.js';
import { findSubscriptionId, planLogicApp } from './plan-logic-app.js';
import { type PlannedSolution, planSolution } from './plan-solution.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { ConnectorSecrets, PlannedConnector, PromotionOutcome, PromotionPlan, PromotionReport } from './promotion-plan.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';

/**
 * Looks at everything that a promotion is going to do, and changes nothing. What goes wrong with one connector is part of the plan: the others go on.
 * Throws a PlatformError for what is wrong with all of them, such as a subscription that there is not, and for cancelling.
 */
export async function planPromotion(request: PromotionRequest): Promise<PromotionPlan> {
  const gate = createRequestGate(request.concurrency);
  if (request.route.kind === 'solution') return new SolutionPromotion(request, gate).plan();
  const planOne = await plannerOf(request);
  const works = await Promise.all(request.connectors.map((connector) => gate(() => workOn(connector, request, planOne))));
  return {
    connectors: works.map(plannedOf),
    solution: undefined,
    carryOut: async (onDone, secrets) => ({ outcomes: await Promise.all(works.map((work) => gate(() => carriedOut(work, request, { onDone, secrets })))), solution: undefined }),
  };
}

type PlanOne = (connector: PromotedConnector, services: PromotionServices) => Promise<PlannedWork>;

interface Work {
  readonly connector: PromotedConnector;
  readonly services: PromotionServices;
  readonly planned: PlannedWork | { readonly error: unknown };
}

async function plannerOf(request: PromotionRequest): Promise<PlanOne> {
  const { to, route } = request;
  if (route.kind === 'logicapp') {
    const stage = to.config?.route.logicApp;
    if (stage === undefined) throw refused('connector.config.json does not say where in Azure the connectors go.');
    const subscriptionId = await findSubscriptionId(stage, request.open(), request.signal);
    return (connector, services) => planLogicApp(connector, stage, subscriptionId, request, services);
  }
  if (to.kind === 'resource-group') throw refused('Only "route": "logicapp" leads to a resource group.');
  return (connector, services) => planDirect(connector, to.environment, request, services);
}

async function workOn(connector: PromotedConnector, { open, signal }: PromotionRequest, planOne: PlanOne): Promise<Work> {
  const services = open();
  try {
    if (signal?.aborted === true) throw new PlatformError('cancelled');
    return { connector, services, planned: await planOne(connector, services) };
  } catch (error) {
    return { connector, services, planned: { error } };
  }
}

function plannedOf({ connector, services, planned }: Work): PlannedConnector {
  const requests = services.requests();
  return 'error' in planned ? { kind: 'failed', name: connector.name, error: planned.error, requests } : { kind: 'planned', plan: planned.plan, requests };
}

/** What whoever carries a plan out brings along. */
interface Company {
  readonly onDone: ((outcome: PromotionOutcome) => void) | undefined;
  readonly secrets: ConnectorSecrets | undefined;
}

async function carriedOut({ connector, services, planned }: Work, { route, signal }: PromotionRequest, { onDone, secrets }: Company): Promise<PromotionOutcome> {
  const common = { name: connector.name, title: 'error' in planned ? undefined : planned.plan.title, route: 'error' in planned ? route.kind : planned.plan.route };
  let outcome: PromotionOutcome;
  try {
    if ('error' in planned) throw planned.error;
    if (signal?.aborted === true) throw new PlatformError('cancelled');
    outcome = { ...common, ...(await planned.carryOut(secrets?.get(connector.name))), requests: services.requests() };
  } catch (error) {
    outcome = { ...common, result: 'failed', requests: services.requests(), notes: [], error };
  }
  onDone?.(outcome);
  return outcome;
}

/** All connectors in one import. Those that fail before it stay behind, unless an upgrade would take them away. */
class SolutionPromotion {
  readonly #request: PromotionRequest;
  readonly #gate: RequestGate;
  readonly #services: PromotionServices;

  constructor(request: PromotionRequest, gate: RequestGate) {
    this.#request = request;
    this.#gate = gate;
    this.#services = request.open();
  }

  async plan(): Promise<PromotionPlan> {
    const request = this.#request;
    const { to } = request;
    if (to.kind === 'resource-group') throw refused('A solution goes to an environment with Dataverse.');
    const checked = await Promise.all(request.connectors.map((connector) => this.#gate(() => this.#check(connector))));
    const failed = checked.filter((each) => each.error !== undefined);
    const fit = checked.filter((each) => each.error === undefined).map(({ connector }) => connector);
    const isHeld = failed.length > 0 && to.config?.route.solution?.isUpgrade === true;
    const planned = fit.length === 0 ? undefined : isHeld ? { error: refused('An upgrade takes away what it does not have, so that all connectors go or none. Correct the others first.') } : await this.#planned(fit);
    const direct = planned !== undefined && !('error' in planned) ? await Promise.all(planned.direct.map((connector) => this.#gate(() => workOn(connector, request, (each, services) => planDirect(each, to.environment, request, services))))) : [];
    return this.#planOf(checked, planned, direct, fit);
  }

  async #check(connector: PromotedConnector): Promise<{ readonly connector: PromotedConnector; readonly requests: number; readonly error?: unknown }> {
    const request = this.#request;
    const services = request.open();
    try {
      if (request.signal?.aborted === true) throw new PlatformError('cancelled');
      await checkSource(connector, request, services);
      const refusal = request.refusalOf(connector, await projectInEnvironment(connector.project, request.to.config));
      if (refusal !== undefined) throw refused(refusal);
      return { connector, requests: services.requests() };
    } catch (error) {
      return { connector, requests: services.requests(), error };
    }
  }

  async #planned(fit: readonly PromotedConnector[]): Promise<PlannedSolution | { readonly error: unknown }> {
    const { to } = this.#request;
    try {
      if (to.kind === 'resource-group') throw refused('A solution goes to an environment with Dataverse.');
      return await planSolution(fit, to.environment, this.#request, this.#services);
    } catch (error) {
      return { error };
    }
  }

  #planOf(checked: readonly { readonly connector: PromotedConnector; readonly requests: number; readonly error?: unknown }[], planned: PlannedSolution | { readonly error: unknown } | undefined, direct: readonly Work[], fit: readonly PromotedConnector[]): PromotionPlan {
    const failures = [
      ...checked.filter(({ error }) => error !== undefined),
      ...(planned !== undefined && 'error' in planned ? checked.filter(({ connector }) => fit.includes(connector)).map((each) => ({ ...each, error: planned.error })) : []),
    ].map(({ connector, requests, error }): Extract<PlannedConnector, { readonly kind: 'failed' }> => ({ kind: 'failed', name: connector.name, error, requests }));
    const solution = planned === undefined || 'error' in planned || planned.connectors.length === 0 ? undefined : planned;
    const requestsOf = (name: string): number => checked.find(({ connector }) => connector.name === name)?.requests ?? 0;
    const inSolution = (solution?.connectors ?? []).map((plan): PlannedConnector => ({ kind: 'planned', plan, requests: requestsOf(plan.name) }));
    return {
      connectors: [...failures, ...inSolution, ...direct.map(plannedOf)],
      solution: solution?.solution,
      carryOut: (onDone, secrets) => this.#carryOut({ failures, solution, direct, requestsOf }, { onDone, secrets }),
    };
  }

  async #carryOut({ failures, solution, direct, requestsOf }: Carried, company: Company): Promise<PromotionReport> {
    const tell = (outcome: PromotionOutcome): PromotionOutcome => { company.onDone?.(outcome); return outcome; };
    const failed = failures.map(({ name, error, requests }) => tell({ name, title: undefined, route: 'solution', result: 'failed', requests, notes: [], error }));
    const alone = await Promise.all(direct.map((work) => this.#gate(() => carriedOut(work, this.#request, company))));
    if (solution === undefined) return { outcomes: [...failed, ...alone], solution: undefined };
    try {
      const { result, outcomes } = await solution.carryOut();
      return { outcomes: [...failed, ...alone, ...outcomes.map((outcome) => tell({ ...outcome, requests: requestsOf(outcome.name) }))], solution: { ...solution.solution, result, requests: this.#services.requests() } };
    } catch (error) {
      const lost = solution.connectors.map(({ name, title }) => tell({ name, title, route: 'solution', result: 'failed', requests: requestsOf(name), notes: [], error }));
      return { outcomes: [...failed, ...alone, ...lost], solution: { ...solution.solution, result: 'failed', requests: this.#services.requests() } };
    }
  }
}

interface Carried {
  readonly failures: readonly Extract<PlannedConnector, { readonly kind: 'failed' }>[];
  readonly solution: PlannedSolution | undefined;
  readonly direct: readonly Work[];
  readonly requestsOf: (name: string) => number;
}

function refused(reason: string): PlatformError {
  return new PlatformError('not-promotable', { data: { reason } });
}
