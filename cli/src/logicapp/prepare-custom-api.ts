import { blocksSave, lintProject, type Problem, ruleById, type Uri } from '@connector-workbench/core';
import { type CustomApi, customApiOf, lossesOf } from '@connector-workbench/core/logic-apps';
import { showProblems } from '../deployment/check-before-deployment.js';
import { findLocalProject } from '../deployment/find-local-project.js';
import { UsageError } from '../exit-code.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { loadYaml } from '../lint/load-yaml.js';
import { readProject } from '../lint/read-project.js';
import type { AcceptingArguments } from './logicapp-arguments.js';
import { reportLoss, type ReportedLoss } from './reported-loss.js';

export interface PreparedCustomApi {
  readonly api: CustomApi;
  readonly losses: readonly ReportedLoss[];
  /** Where the connector is. */
  readonly folder: Uri;
}

/**
 * Reads the connector of a folder as a resource of Logic Apps. Undefined where it has problems for which it would be refused, or loses
 * something that nobody accepted: that was told then. Throws a UsageError where there is no connector.
 */
export async function prepareCustomApi(given: string, args: AcceptingArguments & { readonly json?: boolean }, io: CommandIo): Promise<PreparedCustomApi | undefined> {
  const local = await findLocalProject(given, io);
  const { project } = await readProject(local.files, { disk: io.files, paths: local.scope.files, loadYaml });
  const blocking = args.deployAnyway === true ? [] : lintProject(project, { profiles: ['save', 'logic-apps'] }).filter(blocksLogicApps);
  const losses = lossesOf(project).map((loss) => reportLoss(loss, loss.isHarmless || args.acceptLosses === true || (args.accept ?? []).includes(loss.reason), project, local));
  const open = losses.filter(({ isAccepted }) => !isAccepted);
  showProblems(project, blocking, local.scope, io);
  for (const loss of losses) showLoss(loss, io);
  if (blocking.length > 0 || open.length > 0) {
    tellRefusal({ blocking, losses, open }, args.json === true, io);
    return undefined;
  }
  const api = customApiOf(project);
  if (api === undefined) throw new UsageError(`${given}: The definition is no object, so that there is nothing to make a connector of. Correct it first.`);
  return { api, losses, folder: local.files.folder };
}

/** What the service would refuse, and what a rule for Logic Apps calls an error. */
function blocksLogicApps(problem: Problem): boolean {
  return blocksSave(problem) || (problem.severity === 'error' && ruleById(problem.rule)?.meta.profiles.includes('logic-apps') === true);
}

function showLoss({ file, line, column, message, reason, isAccepted }: ReportedLoss, { stderr }: CommandIo): void {
  stderr.write(`${printable(file)}:${line}:${column}: ${printable(message)} (${reason}${isAccepted ? '' : ', not accepted'})\n`);
}

interface Refusal {
  readonly blocking: readonly Problem[];
  readonly losses: readonly ReportedLoss[];
  readonly open: readonly ReportedLoss[];
}

function tellRefusal({ blocking, losses, open }: Refusal, isJson: boolean, { stdout, stderr }: CommandIo): void {
  if (isJson) stdout.write(jsonText({ version: 1, result: 'refused', problems: blocking.map(({ rule, uri, pointer }) => ({ rule, uri, pointer })), losses }));
  if (blocking.length > 0) stderr.write(`connector: Nothing was done, since the service would refuse the connector for ${countedNoun(blocking.length, 'problem')}. Correct them, or go on all the same with --deploy-anyway.\n`);
  if (open.length === 0) return;
  const reasons = [...new Set(open.map(({ reason }) => reason))];
  stderr.write(`connector: Nothing was done, since Logic Apps cannot hold ${open.length === 1 ? 'a part' : `${open.length} parts`} of the connector. To go on without, add ${reasons.map((reason) => `--accept ${reason}`).join(' ')}, or --accept-losses for all.\n`);
}
