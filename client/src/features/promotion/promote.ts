import * as vscode from 'vscode';
import { askForSecrets, isPlatformError, isProduction, type NeededSecret, planPromotion, type ConnectorSecrets, type PromotionAllowances, type PromotionPlan, type PromotionReport, type PromotionRequest } from '@connector-workbench/platform';
import { LOSS_REASONS } from '@connector-workbench/core/logic-apps';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import { withProgress } from '../../infrastructure/progress.js';
import type { PickItem } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { askForClientSecret } from '../../services/ask-for-client-secret.js';
import { chooseJourney, type Journey } from './choose-journey.js';
import { actOnFailures } from './failure-actions.js';
import { requestOf } from './promotion-request.js';
import type { PromotionParts } from './promotion-parts.js';
import { secretQuestion } from './secret-question.js';
import { countsText, type Explain, nameOfTarget, planLine, planPage, reportPage, stepText } from './promotion-texts.js';

const NOTHING: PromotionAllowances = { anySource: false, drift: false, losses: [] };

/** The command *Promote Connector*: choose, plan, confirm, carry out, report. Nothing is sent before the plan was shown and confirmed. */
export async function promote(parts: PromotionParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const journey = await chooseJourney(parts, target);
  for (const project of journey.projects) await parts.offerToSave(project);
  await travel(parts, journey, NOTHING);
}

/** Plans, asks, and goes: again where somebody allows more, or only for what failed. */
async function travel(parts: PromotionParts, journey: Journey, allow: PromotionAllowances): Promise<void> {
  const explain: Explain = (error) => parts.describe(error).message;
  const planned = await planJourney(parts, journey, allow, explain);
  const { request } = planned;
  const answer = await confirm(parts, journey, planned, explain);
  if (answer === 'nothing') {
    await offerNext(parts, journey, unchangedText(request));
    return;
  }
  if (answer !== 'promote') {
    await travel(parts, journey, allowing(allow, answer));
    return;
  }
  const secrets = await askForSecrets(goingOf(planned), (needed) => secretFor(parts, request, needed));
  const report = await carryOut(parts, journey, planned, secrets, explain);
  await afterwards(parts, journey, request, report, { allow, explain });
}

interface Planned {
  readonly request: PromotionRequest;
  readonly plan: PromotionPlan;
  /** From now on, steps are told here. */
  tellSteps(report: (step: string) => void): void;
  /** Cancelling goes there. */
  stopWith(signal: AbortSignal): void;
}

async function planJourney(parts: PromotionParts, journey: Journey, allow: PromotionAllowances, explain: Explain): Promise<Planned> {
  const stop = new AbortController();
  let tell: (step: string) => void = () => undefined;
  const stopWith = (signal: AbortSignal): void => { signal.addEventListener('abort', () => { stop.abort(); }, { once: true }); };
  return await withProgress(vscode.l10n.t('Planning the promotion to {0}', journey.stage.name), async (report, signal) => {
    stopWith(signal);
    tell = report;
    const request = await requestOf(parts, journey, { allow, signal: stop.signal, progress: (name, step) => { tell(`${name}: ${stepText(step, vscode.l10n.t)}`); } });
    const plan = await planPromotion(request);
    signal.throwIfAborted();
    await parts.pages.show(vscode.l10n.t('Promotion to {0}: plan', journey.stage.name), planPage(request, plan, explain, vscode.l10n.t));
    return { request, plan, stopWith, tellSteps: (next) => { tell = next; } };
  });
}

type Answer = 'promote' | 'anySource' | 'losses' | 'drift';

function unchangedText(request: PromotionRequest): string {
  return vscode.l10n.t('Everything in “{0}” is already as it is here. Nothing was sent.', nameOfTarget(request));
}

function allowing(allow: PromotionAllowances, answer: Exclude<Answer, 'promote'>): PromotionAllowances {
  return { ...allow, ...{ anySource: { anySource: true }, drift: { drift: true }, losses: { losses: LOSS_REASONS } }[answer] };
}

/** `nothing`: all of it is there, and the journey goes on. Throws UserCancelledError where it ends here, since there is nothing to do or nobody wants it. */
async function confirm({ prompts }: PromotionParts, { goesOn }: Journey, { request, plan }: Planned, explain: Explain): Promise<Answer | 'nothing'> {
  const more = furtherChoices(request, plan, explain);
  const target = nameOfTarget(request);
  const { connectors: going } = goingOf({ request, plan });
  const needed = going.filter((each) => each.kind === 'planned' && (each.plan.effect !== 'none' || plan.solution?.settings.length !== undefined));
  if (needed.length === 0 && more.length === 0) {
    const hasFailed = plan.connectors.some(({ kind }) => kind === 'failed');
    if (goesOn && !hasFailed) return 'nothing';
    await prompts.inform(hasFailed ? vscode.l10n.t('None of the connectors can be promoted to “{0}”. The plan says why.', target) : unchangedText(request));
    throw new UserCancelledError();
  }
  // A list, and no dialog: the plan beside it can be read, and scrolled, before anything is chosen.
  const answer = await prompts.pick<Answer>({
    title: going.length === 0 ? vscode.l10n.t('Nothing can be promoted to “{0}” as it is', target) : going.length === 1 ? vscode.l10n.t('Promote one connector to “{0}”?', target) : vscode.l10n.t('Promote {0} connectors to “{1}”?', going.length, target),
    placeholder: vscode.l10n.t('Read the plan in the editor, then choose. Escape sends nothing.'),
    items: [
      ...(needed.length === 0 ? [] : [{ label: vscode.l10n.t('Promote'), icon: 'rocket', detail: needed.map((planned) => planLine(planned, explain, vscode.l10n.t)).join(' · '), value: 'promote' as const }]),
      ...more,
    ],
  });
  if (answer === 'promote' && request.to.kind === 'environment' && isProduction(request.to.environment)) await confirmProduction(prompts, target);
  return answer;
}

/** Those of a plan that nothing holds back. */
function goingOf({ request, plan }: Pick<Planned, 'request' | 'plan'>): Pick<PromotionPlan, 'connectors'> {
  return { connectors: plan.connectors.filter((each) => each.kind === 'planned' && isReady(each.plan, request)) };
}

function isReady({ drift, losses }: { readonly drift: readonly unknown[]; readonly losses: readonly { readonly isAccepted: boolean }[] }, { allow }: PromotionRequest): boolean {
  return (drift.length === 0 || allow.drift) && losses.every(({ isAccepted }) => isAccepted);
}

/** What somebody can allow, so that more connectors go. */
function furtherChoices({ allow, from }: PromotionRequest, { connectors }: PromotionPlan, explain: Explain): readonly PickItem<Exclude<Answer, 'promote'>>[] {
  const plans = connectors.flatMap((each) => (each.kind === 'planned' ? [each.plan] : []));
  const elsewhere = connectors.filter((each) => each.kind === 'failed' && isPlatformError(each.error, 'source-differs', 'not-in-source'));
  return [
    ...(elsewhere.length > 0 && !allow.anySource ? [{ label: vscode.l10n.t('Plan also what “{0}” does not have', from?.environment.displayName ?? ''), icon: 'debug-continue', detail: elsewhere.map((each) => planLine(each, explain, vscode.l10n.t)).join(' · '), value: 'anySource' as const }] : []),
    ...(plans.some(({ drift }) => drift.length > 0) && !allow.drift ? [{ label: vscode.l10n.t('Plan to replace what was changed there'), icon: 'replace-all', value: 'drift' as const }] : []),
    ...(plans.some(({ losses }) => losses.some(({ isAccepted }) => !isAccepted)) ? [{ label: vscode.l10n.t('Plan without what gets lost'), icon: 'circle-slash', value: 'losses' as const }] : []),
  ];
}

/** A click is soon made: the name has to be typed. Throws UserCancelledError. */
async function confirmProduction(prompts: PromotionParts['prompts'], target: string): Promise<void> {
  await prompts.input({
    title: vscode.l10n.t('Promote to production'),
    prompt: vscode.l10n.t('“{0}” is a production environment. Type its name to promote to it.', target),
    validate: (value) => (value.trim().toLowerCase() === target.toLowerCase() ? undefined : vscode.l10n.t('Type {0}, or press Escape to send nothing.', target)),
  });
}

async function carryOut(parts: PromotionParts, { stage, projects }: Journey, planned: Planned, secrets: ConnectorSecrets, explain: Explain): Promise<PromotionReport> {
  const { request, plan } = planned;
  let done = 0;
  const report = await withProgress(vscode.l10n.t('Promoting to {0}', stage.name), async (tell, signal) => {
    planned.stopWith(signal);
    planned.tellSteps((step) => { tell(`${done}/${projects.length} · ${step}`); });
    return await plan.carryOut(() => { done++; }, secrets);
  });
  await parts.pages.show(vscode.l10n.t('Promotion to {0}: report', stage.name), reportPage(request, report, explain, vscode.l10n.t));
  if (request.to.kind === 'environment') parts.deployed(request.to.environment.id);
  for (const folder of new Set(projects.map((project) => project.folder))) await parts.written(vscode.Uri.parse(folder));
  return report;
}

interface Circumstances {
  readonly allow: PromotionAllowances;
  readonly explain: Explain;
}

async function afterwards(parts: PromotionParts, journey: Journey, request: PromotionRequest, { outcomes }: PromotionReport, { allow, explain }: Circumstances): Promise<void> {
  const failed = outcomes.filter(({ result }) => result === 'failed');
  const summary = vscode.l10n.t('Promotion to “{0}”: {1}', nameOfTarget(request), countsText(outcomes, vscode.l10n.t));
  if (failed.length === 0) {
    await offerNext(parts, journey, summary);
    return;
  }
  const wanted = await actOnFailures(parts, failed, journey, summary, explain);
  const again = { ...journey, projects: journey.projects.filter((project) => wanted.includes(project.name)) };
  if (again.projects.length === 0) return;
  await travel(parts, again, allow);
}

/** The way goes on: what is in Test now may go to production. */
async function offerNext({ prompts }: PromotionParts, { chain, stage, projects, goesOn }: Journey, summary: string): Promise<void> {
  const behind = chain.environments.slice(chain.environments.indexOf(stage) + 1);
  const next = goesOn ? behind.find(({ route }) => route.kind !== 'logicapp') : behind[0];
  if (next === undefined || stage.route.kind === 'logicapp') {
    await prompts.inform(summary);
    return;
  }
  const choices = [{ id: 'next', label: vscode.l10n.t('Promote to {0}…', next.name) }] as const;
  // Whoever wanted all of them is asked; others may overlook it.
  const answer = goesOn ? await prompts.choose({ message: summary, detail: vscode.l10n.t('The report is in the editor. Next is {0}, with a plan of its own.', next.name), severity: 'info', modal: false, choices }) : await prompts.inform(summary, choices);
  if (answer === 'next') await vscode.commands.executeCommand(COMMANDS.promote, { promotion: { config: chain.config.toString(), stage: next.name, goesOn, projects: projects.map(({ id }) => id) } });
}

/** The secret that is kept here for the app registration in that environment, or the one that a person enters. Throws UserCancelledError. */
async function secretFor({ prompts, secrets }: PromotionParts, { open, to }: PromotionRequest, needed: NeededSecret): Promise<string> {
  const kept = to.kind === 'environment' ? await secrets.of({ cloudId: open().services.cloud.id, environmentId: to.environment.id, clientIds: needed.clientIds }) : undefined;
  return kept ?? await askForClientSecret(prompts, secretQuestion(needed, vscode.l10n.t));
}
