import type { PlatformError, PlatformErrorKind } from '@connector-workbench/platform';
import { textOfDeploymentStep } from '../deployment/show-progress.js';
import type { ReportedFailure } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { textOfSolutionStep } from '../solution/show-solution-progress.js';

/** Where the command line has an option or a command for what the advice names. */
const ADVICE: Readonly<Partial<Record<PlatformErrorKind, string>>> = {
  'sign-in-refused': 'Sign in again; where CONNECTOR_ACCESS_TOKEN is set, it needs a fresh token of an account of this cloud.',
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
  return [`connector: ${printable(error.userMessage)}`, printable(adviceOf(error)), ...details.map((detail) => `  ${printable(detail)}`), ''].join('\n');
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
  return (error.hasExactText ? undefined : ADVICE[error.kind]) ?? error.advice;
}
