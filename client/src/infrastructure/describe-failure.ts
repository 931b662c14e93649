import type { DescribeFailure, Failure } from './failure.js';
import type { Translate } from './translate.js';
import { UntrustedWorkspaceError } from './untrusted-workspace-error.js';

/** Knows some errors, and answers undefined for all others. */
export type FailureDescriber = (error: unknown, t: Translate) => Failure | undefined;

/** The first describer that knows the error describes it; what nobody knows is a defect of ours, and is called one. */
export function createDescribeFailure(t: Translate, describers: readonly FailureDescriber[]): DescribeFailure {
  return (error) => {
    for (const describe of [describeOwn, ...describers]) {
      const failure = describe(error, t);
      if (failure !== undefined) return failure;
    }
    return describeUnknown(error, t);
  };
}

function describeOwn(error: unknown, t: Translate): Failure | undefined {
  if (!(error instanceof UntrustedWorkspaceError)) return undefined;
  return {
    message: t('This workspace is not trusted, so nothing is sent or started from it. Trust it first, then try again.'),
    retryable: false, signIn: false, details: [],
    waysOn: [{ label: t('Manage Workspace Trust'), command: 'workbench.trust.manage' }],
  };
}

function describeUnknown(error: unknown, t: Translate): Failure {
  const text = error instanceof Error ? error.message : String(error);
  return {
    message: t('Something went wrong that should not have: {0} If it happens again, please report it with the details.', withFullStop(text)),
    retryable: true,
    signIn: false,
    details: [['Error', error instanceof Error ? (error.stack ?? error.message) : text]],
  };
}

function withFullStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
