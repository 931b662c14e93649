import type { ConnectorPlan, PlannedConnector, PromotionOutcome, PromotionPlan, PromotionProgressStep, PromotionReport, PromotionRequest, SolutionPlan } from '@connector-workbench/platform';
import type { Translate } from '../../infrastructure/translate.js';

/** Says what a failure is, in one sentence or two. */
export type Explain = (error: unknown) => string;

export function nameOfTarget({ to }: Pick<PromotionRequest, 'to'>): string {
  return to.kind === 'environment' ? to.environment.displayName : to.config.name;
}

/** A page with everything that is going to happen. */
export function planPage(request: PromotionRequest, plan: PromotionPlan, explain: Explain, t: Translate): string {
  const target = nameOfTarget(request);
  return [
    `# ${request.from === undefined ? t('Promotion to {0}: plan', text(target)) : t('Promotion from {0} to {1}: plan', text(request.from.environment.displayName), text(target))}`,
    t('Nothing has been sent yet.'),
    routeText(request, t),
    ...(plan.solution === undefined ? [] : [solutionText(plan.solution, t)]),
    ...plan.connectors.flatMap((planned) => connectorSection(planned, explain, t)),
    '',
  ].join('\n\n');
}

/** A page with what became of each connector. */
export function reportPage(request: PromotionRequest, { outcomes, solution }: PromotionReport, explain: Explain, t: Translate): string {
  const target = nameOfTarget(request);
  const rows = outcomes.map(({ name, title, result, connectorId, files, requests }) => `| ${cell(title ?? name)} | ${resultText(result, t)} | ${(files ?? []).map(({ kind }) => kind).join(', ')} | ${requests} | ${cell(connectorId ?? '')} |`);
  return [
    `# ${request.from === undefined ? t('Promotion to {0}: report', text(target)) : t('Promotion from {0} to {1}: report', text(request.from.environment.displayName), text(target))}`,
    countsText(outcomes, t),
    requestsText(outcomes, solution, t),
    routeText(request, t),
    ...(solution === undefined ? [] : [solutionText(solution, t)]),
    [`| ${t('Connector')} | ${t('Result')} | ${t('Files')} | ${t('Requests')} | ${t('ID')} |`, '|---|---|---|---|---|', ...rows].join('\n'),
    ...outcomes.flatMap((outcome) => outcomeSection(outcome, explain, t)),
    '',
  ].join('\n\n');
}

export function countsText(outcomes: readonly PromotionOutcome[], t: Translate): string {
  const results = [...new Set(outcomes.map(({ result }) => result))];
  return `${results.map((result) => `${outcomes.filter((each) => each.result === result).length} ${resultText(result, t)}`).join(', ')}.`;
}

/** What it took: repeated requests count, those before the connectors are looked at do not. */
function requestsText(outcomes: readonly PromotionOutcome[], solution: PromotionReport['solution'], t: Translate): string {
  const counts = outcomes.map(({ requests }) => requests);
  const sum = counts.reduce((total, each) => total + each, solution?.requests ?? 0);
  const most = Math.max(0, ...counts);
  return solution === undefined ? t('Requests sent: {0}, at most {1} for one connector.', sum, most) : t('Requests sent: {0}, at most {1} for one connector and {2} for the solution.', sum, most, solution.requests);
}

/** One line for a connector: what a question shows. */
export function planLine(planned: PlannedConnector, explain: Explain, t: Translate): string {
  if (planned.kind === 'failed') return `${planned.name}: ${explain(planned.error)}`;
  const { title, effect, files } = planned.plan;
  return `${title}: ${effectText(effect, t)}${files.length === 0 || effect === 'create' ? '' : ` (${files.map(({ kind }) => kind).join(', ')})`}`;
}

function routeText({ route }: PromotionRequest, t: Translate): string {
  const reason = {
    configured: t('as connector.config.json says'),
    'first-stage': t('the default for the first environment of a chain'),
    'no-dataverse': t('since the environment has no Dataverse'),
    'no-solution': t('since connector.config.json names no solution'),
    'default-solution': t('the default where the environment has Dataverse and the chain names a solution'),
    'no-chain': t('since the environment is in no chain'),
  }[route.reason];
  const way = { direct: t('each connector by itself'), solution: t('in a solution'), logicapp: t('as custom connectors of Azure Logic Apps') }[route.kind];
  return t('Route: {0}, {1}.', way, reason);
}

function solutionText({ uniqueName, version, installedVersion, isManaged, mode, settings, notes }: SolutionPlan, t: Translate): string {
  const kind = isManaged ? t('managed') : t('unmanaged');
  const done = { install: t('installed'), update: t('imported as an update'), upgrade: t('imported as an upgrade') }[mode];
  return [
    `## ${t('Solution {0} {1}', text(uniqueName), version)}`,
    [
      `- ${kind}, ${done}${installedVersion === undefined ? '' : `, ${t('{0} is there now', installedVersion)}`}`,
      ...(settings.length === 0 ? [] : [`- ${t('Set from the settings file: {0}', settings.map(text).join(', '))}`]),
      ...notes.map((note) => `- ${text(note)}`),
    ].join('\n'),
  ].join('\n\n');
}

function connectorSection(planned: PlannedConnector, explain: Explain, t: Translate): readonly string[] {
  if (planned.kind === 'failed') return [`## ${t('{0}: stopped', text(planned.name))}`, text(explain(planned.error))];
  const { plan } = planned;
  return [`## ${text(plan.title)}: ${effectText(plan.effect, t)}`, ...listOf([
    ...plan.files.map(({ kind, effect }) => `${kind}: ${effect === 'add' ? t('added') : effect === 'remove' ? t('removed') : t('replaced')}`),
    ...(plan.overlay.length === 0 ? [] : [t('Set for this environment: {0}', plan.overlay.map(code).join(', '))]),
    ...(plan.drift.length === 0 ? [] : [`**${t('Somebody changed it there, or it is not known who did: {0}', plan.drift.join(', '))}**`]),
    ...plan.losses.map(({ message, isAccepted }) => (isAccepted ? text(message) : `**${text(message)}**`)),
    ...plan.notes.map(text),
  ])];
}

function outcomeSection({ name, title, notes, deployment, error }: PromotionOutcome, explain: Explain, t: Translate): readonly string[] {
  const lines = [
    ...(error === undefined ? [] : [`**${text(explain(error))}**`]),
    ...notes.map(text),
    ...(deployment?.redirectUrls ?? []).map((url) => t('Redirect URL to register with the identity provider: {0}', code(url))),
    ...(deployment?.isServed === false ? [t('The environment still serves the previous definition. That can take some minutes.')] : []),
    ...(deployment?.notes ?? []).flatMap((note) => (note.kind === 'left-out' ? [t('Not sent, since the service refuses it: {0}.', note.member)] : [])),
  ];
  return lines.length === 0 ? [] : [`## ${text(title ?? name)}`, ...listOf(lines)];
}

function listOf(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')];
}

function effectText(effect: ConnectorPlan['effect'], t: Translate): string {
  switch (effect) {
    case 'create': return t('to be created');
    case 'update': return t('to be updated');
    case 'none': return t('unchanged');
  }
}

function resultText(result: PromotionOutcome['result'], t: Translate): string {
  switch (result) {
    case 'created': return t('created');
    case 'adopted': return t('found, from an earlier attempt');
    case 'updated': return t('updated');
    case 'unchanged': return t('unchanged');
    case 'planned': return t('planned');
    case 'failed': return t('failed');
  }
}

/** What the progress says while a step runs. */
export function stepText(step: PromotionProgressStep, t: Translate): string {
  switch (step) {
    case 'compare-with-source': return t('comparing with the environment before');
    case 'read-connector': case 'check-drift': case 'search-existing': case 'read-resource': return t('looking at what is there');
    case 'download-definition': case 'download-icon': case 'download-script': return t('reading what is there');
    case 'validate': return t('having the service check the definition');
    case 'prepare-upload': case 'upload-icon': case 'upload-script': return t('uploading files');
    case 'create': case 'update': case 'write-resource': return t('writing the connector');
    case 'read-back': return t('reading back what is served now');
    case 'remember-intent': case 'remember': case 'write-files': return t('remembering the deployment');
    case 'check-earlier': return t('looking for an import of an earlier run');
    case 'stage': return t('having the environment look at the solution');
    case 'start-export': return t('starting the export');
    case 'start-import': return t('starting the import');
    case 'apply': return t('applying the upgrade');
    case 'wait': return t('waiting for the environment');
    case 'download': return t('downloading the solution');
    case 'read-result': return t('reading the result');
    case 'publish': return t('publishing');
  }
}

/** Text of others in Markdown: nothing in it is markup. */
export function text(value: string): string {
  return value.replaceAll(/[\\`*_{}[\]<>()#+!|~&-]/g, (character) => `\\${character}`).replaceAll(/\s+/g, ' ');
}

function code(value: string): string {
  return `\`${value.replaceAll('`', '´')}\``;
}

function cell(value: string): string {
  return text(value);
}
