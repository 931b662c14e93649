import * as vscode from 'vscode';
import type { EnvironmentConfig, ProjectSummary } from '@connector-workbench/core';
import { findWay } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { textAt, valueAt } from '../../infrastructure/value-at.js';
import { NoProjectError } from '../../projects/no-project-error.js';
import { projectItem } from '../../projects/project-item.js';
import { beginChain } from './begin-chain.js';
import { type Chain, chainsOf, configAbove } from './chain-above.js';
import { NoChainError } from './no-chain-error.js';
import type { PromotionParts } from './promotion-parts.js';

/** Which connectors go where. */
export interface Journey {
  readonly chain: Chain;
  readonly stage: EnvironmentConfig;
  readonly projects: readonly ProjectSummary[];
  /** On to the environments behind it, with a question before each. */
  readonly goesOn: boolean;
}

/** Asks for what the item of the tree, or the step before, does not say. Throws NoChainError, UserCancelledError. */
export async function chooseJourney(parts: PromotionParts, target: unknown): Promise<Journey> {
  const wanted = textAt(target, 'promotion', 'stage');
  const chain = await chooseChain(parts, target);
  const [, ...later] = chain.environments;
  if (later.length === 0) throw new NoChainError('single', chain.config);
  const known = later.find(({ name }) => name === wanted);
  const { stage, goesOn } = known === undefined ? await chooseStage(parts, chain, later) : { stage: known, goesOn: valueAt(target, 'promotion', 'goesOn') === true };
  return { chain, stage, goesOn, projects: await chooseProjects(parts, chain, target) };
}

/** One, or all of them. Where a chain forks to Azure, that is a way of its own. */
async function chooseStage({ prompts }: PromotionParts, chain: Chain, later: readonly EnvironmentConfig[]): Promise<Pick<Journey, 'stage' | 'goesOn'>> {
  const inTurn = later.filter(({ route }) => route.kind !== 'logicapp');
  const [first] = inTurn;
  return await prompts.pick<Pick<Journey, 'stage' | 'goesOn'>>({
    title: title(),
    placeholder: vscode.l10n.t('To which environment?'),
    items: [
      ...later.map((stage) => ({ label: stage.name, icon: stage.route.kind === 'logicapp' ? 'azure' : 'server-environment', description: wayText(chain, stage), detail: routeDetail(stage), value: { stage, goesOn: false } })),
      ...(first === undefined || inTurn.length === 1 ? [] : [{ label: vscode.l10n.t('One After the Other'), icon: 'list-ordered', description: inTurn.map(({ name }) => name).join(' → '), detail: vscode.l10n.t('with its plan and a question before each'), value: { stage: first, goesOn: true } }]),
    ],
  });
}

async function chooseChain(parts: PromotionParts, target: unknown): Promise<Chain> {
  const projects = await parts.loadProjects();
  if (projects.length === 0) throw new NoProjectError();
  const chains = await chainsOf(projects);
  const config = textAt(target, 'promotion', 'config');
  const id = textAt(target, 'project', 'id');
  const known = chains.find((chain) => chain.config.toString() === config || chain.projects.some((project) => project.id === id));
  if (known !== undefined) return known;
  const [only, ...others] = chains;
  if (only === undefined || id !== undefined) return await withoutChain(parts, projects.find((project) => project.id === id) ?? projects[0]);
  if (others.length === 0) return only;
  return await parts.prompts.pick({
    title: title(),
    placeholder: vscode.l10n.t('Along which chain?'),
    items: chains.map((chain) => ({ label: vscode.workspace.asRelativePath(chain.config), icon: 'settings-gear', description: chain.environments.map(({ name }) => name).join(' → '), value: chain })),
  });
}

/** A configuration that names no environments is somebody's to complete; where there is none, one can be begun. */
async function withoutChain(parts: PromotionParts, project: ProjectSummary | undefined): Promise<never> {
  const folder = project === undefined ? undefined : vscode.Uri.parse(project.folder);
  const config = folder === undefined ? undefined : await configAbove(folder);
  const root = folder === undefined ? undefined : vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (config !== undefined || root === undefined) throw new NoChainError('missing', config);
  await beginChain(parts, root);
  throw new UserCancelledError();
}

async function chooseProjects({ prompts }: PromotionParts, { projects }: Chain, target: unknown): Promise<readonly ProjectSummary[]> {
  const named = listAt(target, 'promotion', 'projects');
  if (named !== undefined) return projects.filter(({ id }) => named.includes(id));
  if (projects.length === 1) return projects;
  const id = textAt(target, 'project', 'id');
  return await prompts.pickMany({
    title: title(),
    placeholder: vscode.l10n.t('Which connectors?'),
    items: projects.map((project) => ({ ...projectItem(project), isPicked: id === undefined || project.id === id })),
  });
}

function wayText({ environments }: Chain, stage: EnvironmentConfig): string {
  const { source } = findWay([environments], { to: stage.name });
  return `${source?.name ?? ''} → ${stage.name}`;
}

function routeDetail({ route }: EnvironmentConfig): string {
  switch (route.kind) {
    case 'direct': return vscode.l10n.t('each connector by itself');
    case 'solution': return vscode.l10n.t('in the solution {0}', route.solution?.name ?? '');
    case 'logicapp': return vscode.l10n.t('to the resource group {0} of Azure Logic Apps', route.logicApp?.resourceGroup ?? '');
    case undefined: return route.solution === undefined ? vscode.l10n.t('each connector by itself') : vscode.l10n.t('in the solution {0}, where the environment has Dataverse', route.solution.name);
  }
}

function title(): string {
  return vscode.l10n.t('Promote connectors');
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] | undefined {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : undefined;
}
