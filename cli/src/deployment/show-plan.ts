import type { DeploymentPlan, Environment, PlannedFile } from '@connector-workbench/platform';
import { formatStylish } from '../compare/format-changes.js';
import type { ChangeReport } from '../compare/reported-change.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo, TextOutput } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import { jsonText, printable } from '../io/printable.js';

export interface ShownPlan {
  readonly plan: DeploymentPlan;
  readonly environment: Environment;
  /** Undefined where the service has no definition to compare with. */
  readonly report: ChangeReport | undefined;
}

const EFFECTS = ['add', 'replace', 'remove'] as const satisfies readonly PlannedFile['effect'][];

/** `To replace: definition, icon` …, and what that changes for makers and flows. */
export function showPlan({ plan, report }: ShownPlan, output: TextOutput, env: CommandIo['env']): void {
  for (const effect of EFFECTS) {
    const kinds = plan.files.filter((file) => file.effect === effect).map(({ kind }) => kind);
    if (kinds.length > 0) output.write(`To ${effect}: ${kinds.join(', ')}\n`);
  }
  if (report !== undefined && report.changes.length > 0) output.write(formatStylish(report, paintFor(output, env)));
}

/** `--plan`: the plan is the result, and nothing is sent. */
export function printPlan(shown: ShownPlan, isJson: boolean, { stdout, env }: CommandIo): ExitCode {
  const { plan, environment, report } = shown;
  if (isJson) {
    const place = { id: environment.id, displayName: environment.displayName };
    const value = { version: 1, result: 'planned', connectorId: plan.connector.id, environment: place, files: plan.files, drift: plan.drift, ...(report === undefined ? {} : { changes: report.changes }) };
    stdout.write(jsonText(value));
    return 0;
  }
  showPlan(shown, stdout, env);
  if (plan.drift.length > 0) stdout.write(`Changed in ${printable(environment.displayName)} meanwhile: ${plan.drift.join(', ')}. An update stops there, unless --accept-drift is given.\n`);
  return 0;
}
