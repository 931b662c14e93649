import type { PlatformError, PlatformErrorKind } from '@connector-workbench/platform';
import { textOfDeploymentStep } from '../deployment/show-progress.js';
import type { ReportedFailure } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { textOfSolutionStep } from '../solution/show-solution-progress.js';

/** Where the command line has an option or a command for what the advice names. */
const ADVICE: Readonly<Partial<Record<PlatformErrorKind, string>>> = {
  'sign-in-refused': 'Sign in again; where a variable holds a token (CONNECTOR_ACCESS_TOKEN; for solutions CONNECTOR_DATAVERSE_TOKEN), it needs a fresh one of an account of this cloud, made for {scope}.',
  'files-in-the-way': 'Choose another folder with --dest, or replace the files with --overwrite.',
  drift: 'Download it into another folder to see the changes and merge them, or replace them with --accept-drift.',
  'drift-unknown': 'Compare them with "connector diff" to see which side is right, or go on with --accept-drift.',
  'already-deployed': 'Use "connector update" instead.',
  'not-deployed': 'Name it with --connector, or create it with "connector create".',
  'secret-missing': 'Set CONNECTOR_CLIENT_SECRET to the client secret of the app registration.',
};

/** What happened, what to do about it, and what the service's support would ask for: lines for standard error. */
export function describeFailure(error: PlatformError): string {
  const details = [
    ...error.serviceMessages.map(({ severity, path, message }) => `${severity}${path === undefined ? '' : ` at ${path}`}: ${message}`),
    ...(error.step === undefined ? [] : [`step: ${textOfDeploymentStep(error.step) ?? textOfSolutionStep(error.step) ?? error.step}`]),
    ...(error.code === undefined ? [] : [`error code: ${error.code}`]),
    ...(error.correlationId === undefined ? [] : [`correlation id: ${error.correlationId}`]),
  ];
  return [`connector: ${lines(error.userMessage)}`, lines(adviceOf(error)), ...details.map((detail) => `  ${lines(detail)}`), ''].join('\n');
}

/** Services say several things in one text, with ends of lines of either kind between them. */
function lines(text: string): string {
  return text.split(/\r?\n/).map((line) => printable(line.trimEnd())).filter((line) => line !== '').join('\n  ');
}

/** The same for programs. */
export function failureOf(error: PlatformError): ReportedFailure {
  const { kind, userMessage, step, code, correlationId, serviceMessages } = error;
  return {
    kind,
    message: userMessage,
    advice: adviceOf(error),
    ...(step === undefined ? {} : { step }),
    ...(code === undefined ? {} : { code }),
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(serviceMessages.length === 0 ? {} : { findings: serviceMessages.map(({ severity, path, message }) => ({ severity, ...(path === undefined ? {} : { path }), message })) }),
  };
}

function adviceOf(error: PlatformError): string {
  const ours = error.hasExactText ? undefined : ADVICE[error.kind];
  return ours?.replace('{scope}', audienceOf(error)) ?? error.advice;
}

/** What a token is made for, as tools that make one name it. */
function audienceOf({ data }: PlatformError): string {
  return typeof data.scope === 'string' && data.scope !== '' ? data.scope.replace(/\/?\/\.default$/, '') : 'this service';
}
