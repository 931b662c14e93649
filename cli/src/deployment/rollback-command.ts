import { keptPlaceOf, deployConnector, type DeploymentPlan, type DeploymentRequest, type KeptState, localOfFiles, planDeployment, type Platform } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import { findLocalProject } from './find-local-project.js';
import { keepPrevious, keptStates } from './kept-states.js';
import { memoryOf } from './memory-of.js';
import { assertMeant, requestFor } from './prepare-deployment.js';
import { loadProject, wantedEnvironment } from './project-in-environment.js';
import { reportOutcome } from './report-outcome.js';
import { printPlan } from './show-plan.js';
import type { UpdateArguments } from './update-command.js';

export interface RollbackArguments extends UpdateArguments {
  /** The time of a kept state. Default: the newest that differs from what is there. */
  readonly to?: string;
  /** Lists what is kept. */
  readonly list?: boolean;
}

/** `connector rollback`: brings back what the connector was before a deployment from this computer. */
export function rollbackCommand(given: string, args: RollbackArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, (services) => rollback(given, args, services, io));
}

async function rollback(given: string, args: RollbackArguments, services: Platform, io: CommandIo): Promise<ExitCode> {
  const loaded = await loadProject(await findLocalProject(given, io), io);
  const environment = await findEnvironment(services, wantedEnvironment(args.environment, loaded), io.stop);
  const memory = memoryOf(loaded.files, args.state, io);
  const connectorId = args.connector === undefined ? (await memory.read()).environments[environment.id]?.connectorId : (await findConnector(services, environment, args.connector, io.stop)).id;
  if (connectorId === undefined) throw new UsageError(`Nothing was deployed from here to ${environment.displayName}. Name the connector with --connector.`);
  const states = (await keptStates(args.keep, io)?.list(keptPlaceOf({ cloudId: services.cloud.id, environment }, connectorId))) ?? [];
  if (args.list === true) return listStates(states, args.json === true, io);
  assertMeant(environment, args);
  const candidates = chosenStates(states, args.to);
  if (candidates.length === 0) throw new UsageError(`Nothing is kept of what this connector was in ${environment.displayName}. States are kept by the computer that deploys, or in the folder that --keep names.`);
  const found = await firstThatDiffers(candidates, (state) => requestFor({ environment, memory, services, local: localOfFiles(state.files), keep: args.keep }, io), connectorId);
  if (found === undefined) {
    io.stdout.write(args.json === true ? jsonText({ version: 1, result: 'unchanged', connectorId, environment: { id: environment.id, displayName: environment.displayName } }) : `The connector in ${printable(environment.displayName)} is as it was already: ${printable(connectorId)}\n`);
    return 0;
  }
  const { plan, request } = found;
  if (args.plan === true) return printPlan({ plan, environment, report: undefined }, args.json === true, io);
  if (plan.drift.length === 0 || args.acceptDrift === true) await keepPrevious(plan, request, args.keep, io);
  const outcome = await deployConnector({ ...request, plan, acceptDrift: args.acceptDrift === true });
  reportOutcome({ action: 'rolled-back', title: plan.connector.displayName, environment, outcome }, args.json === true, io);
  return 0;
}

function chosenStates(states: readonly KeptState[], to: string | undefined): readonly KeptState[] {
  if (to === undefined) return states;
  const chosen = states.filter(({ at }) => at === to);
  if (chosen.length === 0) throw new UsageError(`There is no state of the time "${to}". "connector rollback --list" lists them.`);
  return chosen;
}

interface FoundState {
  readonly plan: DeploymentPlan;
  readonly request: DeploymentRequest;
}

/** A deployment that was interrupted before it changed anything has kept what is there still. */
async function firstThatDiffers(states: readonly KeptState[], requestOf: (state: KeptState) => DeploymentRequest, connectorId: string): Promise<FoundState | undefined> {
  for (const state of states) {
    const request = requestOf(state);
    const plan = await planDeployment({ ...request, connectorId });
    if (plan.hasChanges) return { plan, request };
  }
  return undefined;
}

function listStates(states: readonly KeptState[], isJson: boolean, { stdout, stderr }: CommandIo): ExitCode {
  const listed = states.map(({ at, files }) => ({ at, files: Object.keys(files) }));
  if (isJson) stdout.write(jsonText({ version: 1, states: listed }));
  else for (const { at, files } of listed) stdout.write(`${printable(at)}  ${files.join(', ')}\n`);
  if (states.length === 0) stderr.write('connector: Nothing is kept of this connector.\n');
  return 0;
}
