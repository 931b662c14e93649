import type { SolutionStage } from '@connector-workbench/core';
import type { SolutionFacts } from '@connector-workbench/core/solutions';
import { placeholderWarnings } from '../connectors/placeholder-client-ids.js';
import type { ConnectorRowSummary } from '../dataverse/connector-row.js';
import type { ComponentParameter, DataverseClient } from '../dataverse/dataverse-client.js';
import type { InstalledSolution } from '../dataverse/solution-row.js';
import { hashesOfLocal } from '../deployment/content-hash.js';
import { operationHashesOf } from '../deployment/operation-hashes-of.js';
import type { Environment } from '../environments/environment.js';
import { PlatformError } from '../errors/platform-error.js';
import { parametersOf, readDeploymentSettings } from '../solutions/deployment-settings.js';
import { importSolution, type SolutionImportOutcome } from '../solutions/import-solution.js';
import { differencesFromRow } from './compare-with-row.js';
import { lostInSolution, overlayOf } from './overlay-of.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { ConnectorPlan, PromotionOutcome, SolutionPlan } from './promotion-plan.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';
import { exportFromSource, packForStage, type TravellingConnector, type TravellingSolution } from './solution-archive.js';

/** A solution that is planned, and how it is carried out. */
export interface PlannedSolution {
  readonly solution: SolutionPlan;
  readonly connectors: readonly ConnectorPlan[];
  /** Connectors that the environment has outside of solutions, and that are updated there by themselves. */
  readonly direct: readonly PromotedConnector[];
  carryOut(): Promise<SolutionDone>;
}

export interface SolutionDone {
  readonly result: 'imported' | 'adopted' | 'unchanged';
  readonly outcomes: readonly Omit<PromotionOutcome, 'requests'>[];
}

interface Target {
  readonly cloudId: string;
  readonly environment: Environment;
  readonly dataverse: DataverseClient;
  readonly stage: SolutionStage;
  readonly installed: InstalledSolution | undefined;
  readonly rows: readonly ConnectorRowSummary[];
}

/**
 * Plans to bring connectors into an environment in one solution. Throws a PlatformError where there can be none; nothing is changed, but an
 * export in the environment before, where the solution comes from there.
 */
export async function planSolution(connectors: readonly PromotedConnector[], environment: Environment, request: PromotionRequest, services: PromotionServices): Promise<PlannedSolution> {
  const stage = request.to.config?.route.solution;
  if (stage === undefined) throw refused('connector.config.json names no solution for this environment.');
  const { signal } = request;
  const dataverse = services.services.dataverse(environment);
  const all = stage.source === 'environment' ? await exportFromSource(connectors, request, services) : await packForStage(connectors, request);
  const target: Target = { cloudId: services.services.cloud.id, environment, dataverse, stage, installed: await dataverse.solution(stage.name, signal), rows: await dataverse.connectors(signal) };
  refuseOtherKind(target);
  const direct = await outsideOfSolutions(all.connectors, target, request, services);
  const rest = connectors.filter((connector) => !direct.includes(connector));
  const travelling = direct.length === 0 || rest.length === 0 ? all : await packForStage(rest, request);
  const kept = rest.length === 0 ? [] : travelling.connectors;
  const plans = await Promise.all(kept.map((each) => planOf(each, target, request)));
  const parameters = stage.settings === undefined ? [] : parametersOf(readDeploymentSettings(await request.readSettings(stage.settings), stage.settings));
  const solution = describe(travelling, plans, parameters, target, request);
  const isNeeded = plans.some(({ effect }) => effect !== 'none') || (kept.length > 0 && parameters.length > 0);
  return {
    solution, direct, connectors: plans,
    carryOut: async () => (isNeeded ? await importAll(travelling, { plans, solution, parameters, target }, request) : { result: 'unchanged', outcomes: await rememberAll(kept, plans, target, request, 'unchanged') }),
  };
}

/** An environment takes no managed solution over an unmanaged one of the same name, nor the other way round. */
function refuseOtherKind({ installed, stage, environment }: Target): void {
  if (installed === undefined || installed.isManaged === stage.isManaged) return;
  throw refused(`${environment.displayName} has ${installed.uniqueName} ${installed.isManaged ? 'managed, and takes no unmanaged one over it' : 'unmanaged, and takes no managed one over it'}. Set "managed": ${String(installed.isManaged)} for this environment, or delete the solution there.`);
}

/**
 * What the environment has under the same title without a solution. An import would make a second connector beside it: on the default route it is updated
 * as it is, on a configured one that is refused.
 */
async function outsideOfSolutions(travelling: readonly TravellingConnector[], target: Target, request: PromotionRequest, { services }: PromotionServices): Promise<readonly PromotedConnector[]> {
  const isNew = travelling.filter((each) => rowOf(each, target) === undefined);
  if (isNew.length === 0) return [];
  const there = await services.connectors.list(target.environment.id, request.signal);
  const found = isNew.filter(({ local }) => there.some(({ displayName, isSolutionAware }) => displayName === local.title && !isSolutionAware));
  if (found.length === 0 || request.route.reason !== 'configured') return found.map(({ connector }) => connector);
  throw refused(`${target.environment.displayName} has ${found.map(({ local }) => `"${local.title}"`).join(', ')} already, and not in a solution: an import would make a second connector. Set "route": "direct" for this environment, or delete the connector there.`);
}

function rowOf({ packed }: TravellingConnector, { rows }: Target): ConnectorRowSummary | undefined {
  return rows.find(({ id, name }) => id === packed.id || name.toLowerCase() === packed.name.toLowerCase());
}

async function planOf(each: TravellingConnector, target: Target, request: PromotionRequest): Promise<ConnectorPlan> {
  const summary = rowOf(each, target);
  const { config } = request.to;
  const common = { name: each.connector.name, title: each.local.title, route: 'solution', drift: [], losses: [], overlay: overlayOf(config) } as const;
  const notes = notesOf(each, target, request);
  if (summary === undefined) return { ...common, effect: 'create', notes, files: [...fileKindsOf(each)].map((kind) => ({ kind, effect: 'add' })) };
  const row = await target.dataverse.connector(summary.id, request.signal);
  const files = differencesFromRow(each.packed, row).map((kind) => ({ kind, effect: 'replace' as const }));
  const layer = target.stage.isManaged && !row.isManaged ? [`"${each.local.title}" was changed in ${target.environment.displayName} itself, which stays in front of what the managed solution brings. Remove the unmanaged layer there to see it.`] : [];
  return { ...common, effect: files.length > 0 ? 'update' : 'none', connectorId: row.apiName, files, notes: [...notes, ...layer] };
}

function notesOf({ local }: TravellingConnector, { stage }: Target, { to, clientSecret }: PromotionRequest): readonly string[] {
  const lost = stage.source === 'files' ? lostInSolution(to.config) : [];
  return [
    ...placeholderWarnings(local.apiProperties),
    ...(lost.length === 0 ? [] : [`A solution has no place for ${lost.join(', ')}, so that the overlay changes nothing there.`]),
    ...(clientSecret !== undefined && JSON.stringify(local.apiProperties).includes('"oAuthSettings"') ? ['The client secret was not sent, since connectors of solutions get theirs in the environment. Set it there if it has changed.'] : []),
  ];
}

function fileKindsOf({ local }: TravellingConnector): readonly ConnectorPlan['files'][number]['kind'][] {
  return (['definition', 'properties', 'icon', 'script'] as const).filter((kind) => local.files[kind] !== undefined);
}

function describe(travelling: TravellingSolution, plans: readonly ConnectorPlan[], parameters: readonly ComponentParameter[], { stage, installed, rows, environment }: Target, request: PromotionRequest): SolutionPlan {
  const { facts } = travelling;
  const names = new Set(travelling.connectors.map(({ packed }) => packed.name.toLowerCase()));
  const others = stage.isUpgrade && installed !== undefined ? rows.filter(({ name, isManaged }) => isManaged && !names.has(name.toLowerCase()) && name.toLowerCase().startsWith(`${facts.publisher.prefix.toLowerCase()}_`)) : [];
  return {
    uniqueName: stage.name, isManaged: stage.isManaged, source: stage.source,
    version: stage.source === 'environment' ? facts.version : plans.every(({ effect }) => effect === 'none') && installed !== undefined && parameters.length === 0 ? installed.version : nextVersion(installed?.version),
    installedVersion: installed?.version,
    mode: installed === undefined ? 'install' : stage.isUpgrade ? 'upgrade' : 'update',
    settings: parameters.map((parameter) => (parameter.kind === 'connection-reference' ? parameter.logicalName : parameter.schemaName)),
    notes: [
      ...travelling.notes,
      ...missingValues(facts, parameters).map((name) => `Nothing says what ${name} is in ${environment.displayName}. Give it a value in the deployment-settings file (${stage.settings ?? 'name one by "settings" in connector.config.json'}), or set it there.`),
      ...(others.length === 0 ? [] : [`The upgrade removes what an earlier version of ${stage.name} brought and this one does not have. Which connectors that are is not known here. These have the prefix of its publisher and are not part of it: ${others.map(({ displayName }) => displayName).join(', ')}. Look at the solution in ${environment.displayName} first, if you need one of them.`]),
      ...(request.route.reason === 'default-solution' ? [`This route is the default for environments behind the first, since ${environment.displayName} has Dataverse and the chain names a solution. "route": "direct" in connector.config.json changes it.`] : []),
    ],
  };
}

/** Variables without a value of their own, and connection references: what pac would ask for. */
function missingValues({ environmentVariables, connectionReferences }: SolutionFacts, parameters: readonly ComponentParameter[]): readonly string[] {
  const given = new Set(parameters.map((parameter) => (parameter.kind === 'connection-reference' ? parameter.logicalName : parameter.schemaName).toLowerCase()));
  const needed = [...environmentVariables.filter(({ hasDefault, hasValue }) => !hasDefault && !hasValue), ...connectionReferences];
  return needed.map(({ name }) => name).filter((name) => !given.has(name.toLowerCase()));
}

/** The last of the four numbers counts up: the same files make the same archive, as long as the environment has the same version. */
function nextVersion(installed: string | undefined): string {
  if (installed === undefined) return '1.0.0.0';
  const numbers = installed.split('.').map((part) => Number.parseInt(part, 10) || 0);
  return [numbers[0] ?? 1, numbers[1] ?? 0, numbers[2] ?? 0, (numbers[3] ?? 0) + 1].join('.');
}

interface Planned {
  readonly plans: readonly ConnectorPlan[];
  readonly solution: SolutionPlan;
  readonly parameters: readonly ComponentParameter[];
  readonly target: Target;
}

async function importAll(travelling: TravellingSolution, { plans, solution, parameters, target }: Planned, request: PromotionRequest): Promise<SolutionDone> {
  const { clock, newId, progress, signal } = request;
  const imported = await importSolution({
    dataverse: target.dataverse, environmentId: target.environment.id, archive: travelling.archiveAs(solution.version), mode: solution.mode === 'upgrade' ? 'upgrade' : 'update',
    parameters, overwrite: false, publish: false, memory: request.importMemory(solution.uniqueName), newId, clock,
    ...(progress === undefined ? {} : { progress: (step) => { progress(solution.uniqueName, step); } }), ...(signal === undefined ? {} : { signal }),
  });
  const rows = await target.dataverse.connectors(signal);
  return { result: imported.isAdopted ? 'adopted' : 'imported', outcomes: await rememberAll(travelling.connectors, plans, { ...target, rows }, request, imported) };
}

/** What the environment has now is what these files are: later promotions from there know it. */
async function rememberAll(travelling: readonly TravellingConnector[], plans: readonly ConnectorPlan[], target: Target, request: PromotionRequest, done: SolutionImportOutcome | 'unchanged'): Promise<SolutionDone['outcomes']> {
  const outcomes: Omit<PromotionOutcome, 'requests'>[] = [];
  for (const [index, each] of travelling.entries()) {
    const plan = plans[index];
    if (plan === undefined) continue;
    const connectorId = rowOf(each, target)?.apiName;
    if (connectorId !== undefined) await remember(each, connectorId, target, request);
    const result = plan.effect === 'none' ? 'unchanged' : plan.effect === 'create' ? 'created' : 'updated';
    const warnings = done === 'unchanged' || index > 0 ? [] : done.warnings.map((warning) => `The environment warns: ${warning}`);
    outcomes.push({ name: plan.name, title: plan.title, route: 'solution', result: done !== 'unchanged' && done.isAdopted && result === 'created' ? 'adopted' : result, connectorId, files: plan.files, notes: [...plan.notes, ...warnings] });
  }
  return outcomes;
}

async function remember({ connector, local }: TravellingConnector, connectorId: string, { cloudId, environment }: Target, { clock }: PromotionRequest): Promise<void> {
  const known = (await connector.memory.read()).environments[environment.id];
  const hashes = hashesOfLocal(local);
  if (known?.connectorId === connectorId && JSON.stringify(known.local) === JSON.stringify(hashes)) return;
  await connector.memory.change(environment.id, { record: { environmentName: environment.displayName, cloud: cloudId, connectorId, displayName: local.title, at: new Date(clock.now()).toISOString(), local: hashes, operations: operationHashesOf(local.definitionText) } });
}

function refused(reason: string): PlatformError {
  return new PlatformError('not-promotable', { data: { reason } });
}
