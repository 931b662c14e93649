import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentOf } from '@connector-workbench/core';
import { LOSS_REASONS } from '@connector-workbench/core/logic-apps';
import { askForSecrets, chooseRoute, configOf, type ConnectorSecrets, createRequestGate, type Environment, findWay, isPlatformError, isProduction, nodeFileSystem, planPromotion, type Platform, type PromotionPlan, type PromotionRequest, type PromotionServices, type PromotionWay, systemClock, readVariables } from '@connector-workbench/platform';
import { fileHistoryOf } from '../deployment/file-history.js';
import { findLocalProjects } from '../deployment/find-local-project.js';
import { deployedFilesOf } from '../deployment/kept-states.js';
import { type LoadedProject, loadProject } from '../deployment/project-in-environment.js';
import { findAmong } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { openSharedServices, type OwnManner } from '../services/open-services.js';
import { tellingRefusals } from '../services/run-service-command.js';
import { adviseSharing } from '../sharing/share-command.js';
import { importMemoryOf } from '../solution/import-memory-file.js';
import { keepingPrevious } from './keeping-previous.js';
import { memoryInState } from './memory-in-state.js';
import { Refusals } from './refusals.js';
import type { PromoteArguments } from './promote-arguments.js';
import { readSettingsText } from './read-settings-text.js';
import { plannedReport, reportPromotion } from './report-promotion.js';
import { secretQuestion } from './secret-question.js';
import { readSharing, sharePromoted } from './share-promoted.js';

const LARGEST_CONCURRENCY = 32;

/** `connector promote`: brings connectors from one environment of the chain to the next. */
export function promoteCommand(paths: readonly string[], args: PromoteArguments, io: CommandIo): Promise<ExitCode> {
  return tellingRefusals(io, async () => {
    const concurrency = readConcurrency(args.concurrency);
    const sharing = readSharing(args);
    const found = await findLocalProjects(paths.length === 0 ? ['.'] : paths, io);
    const projects = await Promise.all(found.map((project) => loadProject(project, io)));
    const way = wayOf(projects, args);
    const isToAzure = way.stage?.route.kind === 'logicapp';
    const open = await openSharedServices(args, io, isToAzure ? 'arm' : undefined);
    const gate = createRequestGate(concurrency);
    const places = await placesOf(way, args, open({ gate }), io);
    if (places.to.kind === 'environment' && args.plan !== true) assertMeant(places.to.environment, projects, args);
    if (args.state !== undefined && args.plan !== true) await nodeFileSystem.createFolder(pathToFileURL(path.resolve(io.cwd, args.state)).href);
    const started = io.now();
    const refusals = new Refusals(projects, { isToAzure, isDeployedAnyway: args.deployAnyway === true }, io);
    const request = await requestOf({ projects, way, places, refusals, concurrency, cloudId: open({ gate }).cloud.id, open: () => countingServices(open, gate) }, args, io);
    const plan = await planPromotion(request);
    const report = args.plan === true ? plannedReport(plan) : await sharePromoted(await plan.carryOut(undefined, await secretsFor(plan, args, io)), sharing, { place: places.to, open: () => countingPlatform(open, gate) }, io);
    if (args.plan !== true && sharing === undefined && places.to.kind === 'environment' && report.outcomes.some(({ result }) => result === 'created')) await adviseSharing(open({ gate }), places.to.environment, io);
    return reportPromotion({ ...places, route: request.route, report, isPlan: args.plan === true, durationMs: Math.round(io.now() - started) }, refusals, args.json === true, io);
  });
}

function readConcurrency(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= LARGEST_CONCURRENCY) return count;
  throw new UsageError(`--concurrency ${text}: It is a whole number from 1 to ${LARGEST_CONCURRENCY}.`);
}

function wayOf(projects: readonly LoadedProject[], { from, to }: PromoteArguments): PromotionWay {
  try {
    return findWay(projects.map(({ environments }) => environments), { from, to });
  } catch (error) {
    if (isPlatformError(error, 'not-promotable')) throw new UsageError(error.userMessage, { cause: error });
    throw error;
  }
}

type Places = Pick<PromotionRequest, 'from' | 'to'>;

async function placesOf(way: PromotionWay, args: PromoteArguments, { environments }: Platform, io: CommandIo): Promise<Places> {
  const { from, stage, source } = way;
  const isToAzure = stage?.route.kind === 'logicapp';
  // Where nothing is asked of it, the environment before need not be visible.
  const list = isToAzure && (args.anySource === true || from === undefined) ? [] : await environments.list(io.stop);
  const before = from === undefined || (isToAzure && args.anySource === true) ? undefined : { environment: findAmong(list, from), config: source };
  if (stage !== undefined && isToAzure) return { from: before, to: { kind: 'resource-group', config: stage } };
  const environment = findAmong(list, way.to);
  if (before?.environment.id === environment.id) throw new UsageError(`"${environment.displayName}" is where it comes from and where it should go.`);
  return { from: before, to: { kind: 'environment', environment, config: stage } };
}

/** Each connector has a client of its own, which counts. */
function countingPlatform(open: (manner: OwnManner) => Platform, gate: OwnManner['gate']): { readonly services: Platform; readonly requests: () => number } {
  let count = 0;
  return { services: open({ ...(gate === undefined ? {} : { gate }), log: () => { count++; } }), requests: () => count };
}

function countingServices(open: (manner: OwnManner) => Platform, gate: OwnManner['gate']): PromotionServices {
  return countingPlatform(open, gate);
}

interface RequestParts {
  readonly projects: readonly LoadedProject[];
  readonly way: PromotionWay;
  readonly places: Places;
  readonly refusals: Refusals;
  readonly concurrency: number;
  readonly cloudId: string;
  readonly open: () => PromotionServices;
}

const SECRET_VARIABLE = 'CONNECTOR_CLIENT_SECRET';

/** The secrets that the plan needs, from whoever sits at a terminal. Where nobody does, connectors that cannot do without fail, and say what to set. */
function secretsFor(plan: PromotionPlan, { json }: PromoteArguments, { promptSecret }: CommandIo): Promise<ConnectorSecrets> {
  return askForSecrets(plan, (needed) => (promptSecret === undefined || json === true ? Promise.resolve(undefined) : promptSecret(secretQuestion(needed))));
}

async function requestOf({ projects, way, places, refusals, concurrency, cloudId, open }: RequestParts, args: PromoteArguments, io: CommandIo): Promise<PromotionRequest> {
  const { to } = places;
  const route = chooseRoute(way.chain, way.stage, to.kind === 'environment' ? to.environment : undefined);
  const folder = configFolderOf(projects, io);
  const secret = io.env[SECRET_VARIABLE];
  return {
    ...places, route, concurrency, open,
    connectors: await Promise.all(projects.map(async ({ files, project }) => ({
      name: files.name, project, memory: memoryInState(files, args.state, io), history: fileHistoryOf(files, io),
      ...(route.kind === 'solution' ? { variables: await readVariables(fileURLToPath(files.folder), io.files) } : {}),
    }))),
    fileSystem: nodeFileSystem, clock: systemClock, newId: randomUUID, signal: io.stop,
    ...(secret === undefined || secret === '' ? {} : { clientSecret: secret }),
    allow: { anySource: args.anySource === true, drift: args.acceptDrift === true, losses: args.acceptLosses === true ? LOSS_REASONS : args.accept ?? [] },
    refusalOf: (connector, inStage) => refusals.of(connector.project.files.id, inStage),
    copies: (environment) => deployedFilesOf({ cloudId, environmentId: environment.id }, args.keep, io),
    keepPrevious: keepingPrevious(args.keep, io),
    importMemory: (solution) => importMemoryOf(path.join(args.state === undefined ? folder : path.resolve(io.cwd, args.state), `${solution}.${places.to.config?.name.replaceAll(/[^\p{Letter}\p{Number}._-]+/gu, '-') ?? 'solution'}`), undefined, io),
    readSettings: (file) => readSettingsText(folder, file, io),
  };
}

/** Where connector.config.json is: what it names is below. */
function configFolderOf(projects: readonly LoadedProject[], { cwd }: CommandIo): string {
  const config = projects.map(({ project }) => documentOf(project, 'config')).find((each) => each !== undefined);
  return config === undefined ? cwd : path.dirname(fileURLToPath(config.uri));
}

/** Many connectors change at once, so that a mere yes is not enough. */
function assertMeant(to: Environment, projects: readonly LoadedProject[], { yes }: PromoteArguments): void {
  if (!isProduction(to)) return;
  const names = [to.displayName, to.id, ...projects.flatMap(({ environments }) => configOf(to, environments)?.name ?? [])];
  if (yes !== undefined && names.some((name) => name.toLowerCase() === yes.toLowerCase())) return;
  throw new UsageError(`${to.displayName} is a production environment. Add --yes "${to.displayName}" if you mean it.`);
}
