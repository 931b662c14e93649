import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { decodeText, type ProjectSummary } from '@connector-workbench/core';
import { chooseRoute, createRequestGate, dataverseScopes, type Environment, findWay, memoryOfProject, nodeDisk, nodeFileSystem, PlatformError, type PromotedConnector, type PromotionRequest, readSnapshot, readVariables, systemClock } from '@connector-workbench/platform';
import { filesOfProject } from '../../projects/local-project.js';
import type { PlatformConnection } from '../../services/connection.js';
import { keepPrevious } from '../../services/keep-previous.js';
import type { Journey } from './choose-journey.js';
import { importMemory } from './import-memory.js';
import type { PromotionParts } from './promotion-parts.js';

/** How many connectors are worked on at once, and how many of their requests are under way. */
const CONCURRENCY = 4;

export type RequestChoices = Pick<PromotionRequest, 'allow' | 'clientSecret' | 'signal' | 'progress'>;

/** The request that platform takes, with the files as they are on disk now. */
export async function requestOf(parts: PromotionParts, { chain, stage, projects }: Journey, choices: RequestChoices): Promise<PromotionRequest> {
  const way = findWay([chain.environments], { to: stage.name });
  const connection = await parts.signedIn();
  const list = await connection.environments.list(choices.signal);
  const from = way.from === undefined ? undefined : { environment: find(list, way.from), config: way.source };
  const to = stage.route.kind === 'logicapp' ? { kind: 'resource-group', config: stage } as const : { kind: 'environment', environment: find(list, way.to), config: stage } as const;
  const route = chooseRoute(chain.environments, stage, to.kind === 'environment' ? to.environment : undefined);
  await requireTokens(parts, connection, route.kind, [from?.environment, to.kind === 'environment' ? to.environment : undefined]);
  const gate = createRequestGate(CONCURRENCY);
  const refusals = await refusalsOf(parts, projects, stage.name);
  const folder = vscode.Uri.joinPath(chain.config, '..');
  return {
    from, to, route, ...choices,
    connectors: await Promise.all(projects.map((project) => connectorOf(project, route.kind === 'solution'))),
    open: () => connection.counting(gate),
    concurrency: CONCURRENCY, fileSystem: nodeFileSystem, clock: systemClock, newId: randomUUID,
    refusalOf: ({ project }) => refusals.get(project.files.id),
    copies: ({ id }) => parts.states.copies({ cloudId: connection.cloud.id, environmentId: id }),
    keepPrevious: async (plan, { environment }) => {
      await keepPrevious(parts, { cloudId: connection.cloud.id, environment, clock: systemClock }, plan);
      return undefined;
    },
    importMemory: (solution) => importMemory(parts.memory, `${connection.cloud.id}.${solution}.${stage.name}`),
    readSettings: (path) => readSettings(vscode.Uri.joinPath(folder, ...path.split('/')), path),
  };
}

function find(environments: readonly Environment[], wanted: string): Environment {
  const key = wanted.toLowerCase();
  const found = environments.filter(({ id, displayName }) => id.toLowerCase() === key || displayName.toLowerCase() === key);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only;
  throw new PlatformError('not-promotable', { data: { reason: only === undefined ? vscode.l10n.t('This account sees no environment “{0}”. Check the name in connector.config.json, or switch the account.', wanted) : vscode.l10n.t('There are {0} environments called “{1}”. Name one by its id in connector.config.json.', found.length, wanted) } });
}

/** One sign-in covers Power Platform; Dataverse and Azure want tokens of their own. */
async function requireTokens(parts: PromotionParts, { cloud }: PlatformConnection, route: PromotionRequest['route']['kind'], environments: readonly (Environment | undefined)[]): Promise<void> {
  if (route === 'logicapp') await parts.requireToken(cloud.scopes.arm);
  if (route !== 'solution') return;
  for (const environment of environments) {
    const scopes = environment?.dataverseUrl === undefined ? undefined : dataverseScopes(cloud, environment.dataverseUrl);
    if (scopes !== undefined) await parts.requireToken(scopes);
  }
}

async function refusalsOf(parts: PromotionParts, projects: readonly ProjectSummary[], stage: string): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(projects.map(async ({ id }) => [id, await parts.blockingProblems(id, stage)] as const));
  return new Map(found.filter(([, messages]) => messages.length > 0).map(([id, messages]) => [id, vscode.l10n.t('The service would refuse it: {0}', `${messages.slice(0, 3).join(' ')}${messages.length > 3 ? ' …' : ''}`)]));
}

async function connectorOf(summary: ProjectSummary, withVariables: boolean): Promise<PromotedConnector> {
  const files = await filesOfProject(summary);
  const project = await readSnapshot(nodeFileSystem, files);
  const variables = withVariables ? { variables: await readVariables(vscode.Uri.parse(summary.folder).fsPath, nodeDisk) } : {};
  return { name: summary.name, project: { ...project, files: { ...project.files, id: summary.id } }, memory: memoryOfProject(nodeFileSystem, files), ...variables };
}

async function readSettings(uri: vscode.Uri, path: string): Promise<string> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri)).text;
  } catch (error) {
    throw new PlatformError('not-promotable', { data: { reason: vscode.l10n.t('The settings file {0} that connector.config.json names cannot be read.', path) }, cause: error });
  }
}
