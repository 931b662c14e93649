import { isPlatformError, type PlatformError } from '@connector-workbench/platform';
import type { FailureDescriber } from '../infrastructure/describe-failure.js';
import type { Translate } from '../infrastructure/translate.js';

/** The services say themselves what happened and what to do; what support asks for goes behind *Show Details*. */
export const describePlatformFailure: FailureDescriber = (error, t) => {
  if (!isPlatformError(error)) return undefined;
  return {
    message: [sentence(error.messageTemplate, error, t), sentence(error.adviceTemplate, error, t)].filter((text) => text !== '').map(ended).join(' '),
    retryable: error.retryable,
    signIn: error.kind === 'sign-in-refused' ? { scope: scopeOf(error) } : error.signInHelps,
    details: detailsOf(error),
  };
};

function scopeOf({ data }: PlatformError): string | undefined {
  return typeof data.scope === 'string' && data.scope !== '' ? data.scope : undefined;
}

/** The translation of a template, with its `{name}`s filled in. The templates are in our bundle of texts, collected from platform itself. */
function sentence(template: string, error: PlatformError, translate: Translate): string {
  return translate(template).replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(error.data[name] ?? whole));
}

/** What a service gave as its reason may lack a full stop, and would run into the advice. */
function ended(text: string): string {
  return /[.!?…”"]$/.test(text) ? text : `${text}.`;
}

function detailsOf(error: PlatformError): readonly (readonly [string, string])[] {
  const findings = error.serviceMessages.map(({ severity, path, message }) => [severity, path, message].filter((part) => part !== undefined).join(': '));
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Kind', error.kind],
    ['Step', error.step],
    ['Status', error.status?.toString()],
    ['Code', error.code],
    ['Correlation ID', error.correlationId],
    ['Address', error.url],
    ['Retry after', error.retryAfterSeconds === undefined ? undefined : `${error.retryAfterSeconds} s`],
    ['Service said', findings.length === 0 ? undefined : findings.join('\n')],
    // A failure that was told its step has the one without it for a cause.
    ['Cause', error.cause instanceof Error && error.cause.message !== error.message ? error.cause.message : undefined],
  ];
  return facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
}
