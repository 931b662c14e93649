import { deployConnector, type DeploymentPlan, needsClientSecret, planDeployment, rememberUnchanged } from '@connector-workbench/platform';
import { sideOfProject } from '../compare/compared-side.js';
import { reportOfPlan } from '../compare/report-of-plan.js';
import { findConnector } from '../connectors/find-connector.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { DeploymentArguments } from './deployment-arguments.js';
import { keepPrevious } from './kept-states.js';
import { type PreparedDeployment, prepareDeployment } from './prepare-deployment.js';
import { reportOutcome } from './report-outcome.js';
import { printPlan, showPlan } from './show-plan.js';

export interface UpdateArguments extends DeploymentArguments {
  /** An id or a title. Default: the remembered one, else the only one with the title of the definition. */
  readonly connector?: string;
  /** Replaces what somebody changed there meanwhile. */
  readonly acceptDrift?: boolean;
}

/** `connector update`: brings the local files to the connector in an environment, or says what that would change. */
export function updateCommand(given: string, args: UpdateArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const prepared = await prepareDeployment(given, args, services, io);
    if (prepared === undefined) return 1;
    const named = args.connector === undefined ? undefined : await findConnector(services, prepared.environment, args.connector, io.stop);
    return updatePrepared(prepared, named?.id, args, io);
  });
}

/** Updates the connector of that id; default: the remembered one, else the only one of the title. */
export async function updatePrepared(prepared: PreparedDeployment, connectorId: string | undefined, args: UpdateArguments, io: CommandIo): Promise<ExitCode> {
  const { environment, request, project } = prepared;
  const plan = await planDeployment({ ...request, ...(connectorId === undefined ? {} : { connectorId }) });
  if (!plan.hasChanges && args.plan !== true) await rememberUnchanged(request, plan);
  if (!plan.hasChanges) return reportNoChanges(plan, prepared, args, io);
  const shown = { plan, environment, report: reportOfPlan(plan, environment, sideOfProject(project.scope, project.project)) };
  if (args.plan === true) return printPlan(shown, args.json === true, io);
  if (args.json !== true) showPlan(shown, io.stderr, io.env);
  if (plan.drift.length === 0 || args.acceptDrift === true) await keepPrevious(plan, request, args.keep, io);
  if (request.clientSecret === undefined && needsClientSecret(request.local.apiProperties) && plan.files.some(({ kind, effect }) => kind === 'properties' && effect === 'replace')) {
    io.stderr.write('No client secret is sent: the service is expected to keep the one that it has. If people cannot sign in afterwards, set CONNECTOR_CLIENT_SECRET and run "connector update" again.\n');
  }
  const outcome = await deployConnector({ ...request, plan, acceptDrift: args.acceptDrift === true });
  reportOutcome({ action: 'updated', title: plan.connector.displayName, environment, outcome }, args.json === true, io);
  return 0;
}

function reportNoChanges({ connector }: DeploymentPlan, { environment }: PreparedDeployment, { json }: UpdateArguments, { stdout }: CommandIo): ExitCode {
  if (json === true) {
    const place = { id: environment.id, displayName: environment.displayName };
    stdout.write(jsonText({ version: 1, result: 'unchanged', connectorId: connector.id, environment: place, isServed: true, notes: [], redirectUrls: [], validation: [] }));
  } else {
    stdout.write(`"${printable(connector.displayName)}" in ${printable(environment.displayName)} has the same files already: ${printable(connector.id)}\n`);
  }
  return 0;
}
