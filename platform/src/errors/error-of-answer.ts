import type { HttpAnswer } from '../http/http-answer.js';
import { parseJson } from '../http/json.js';
import { hasOwnText, type ErrorTextData } from './error-texts.js';
import { nestedMessages } from './nested-messages.js';
import { PlatformError, type PlatformErrorFacts, type PlatformErrorKind } from './platform-error.js';
import { redact } from './redact.js';
import type { ServiceMessage } from './service-message.js';
import { readValidationReport } from './validation-report.js';

/** Codes that say more than the status they come with. */
const KIND_BY_CODE: Readonly<Record<string, PlatformErrorKind>> = {
  EnvironmentAccessDenied: 'forbidden',
  ConnectionAuthorizationFailed: 'forbidden',
  ServiceToServiceEnvironmentNotFound: 'not-found',
  EnvironmentNotFound: 'not-found',
  ApiResourceNotFound: 'not-found',
  CannotDeleteApiDueToExistingConnections: 'conflict',
  CustomScriptProvisioningFailed: 'service-refused',
  ApiHubsRequestFailed: 'service-refused',
  '0x80071151': 'conflict',
};

/** Power Apps and Azure have one code for all tokens that they do not take, and say only in words that one was made for another service. */
const WRONG_AUDIENCE = /\baudience\b/i;

/** Longer texts are cut: they end in a message box. */
const MAX_REASON = 2000;

/** The error that an answer of status 400 or above means; `data` is more for its texts. Redirects count as unexpected: a request with a token follows none. */
export function errorOfAnswer(answer: HttpAnswer, data: ErrorTextData = {}): PlatformError {
  const { codes, messages } = nestedMessages(bodyOf(answer));
  const known = codes.find((code) => Object.hasOwn(KIND_BY_CODE, code));
  const code = signInCode(messages) ?? known ?? codes.find(hasOwnText) ?? codes.at(-1);
  const kind = (known === undefined ? undefined : KIND_BY_CODE[known]) ?? kindOfStatus(answer.status);
  const circumstance = kind === 'sign-in-refused' && !hasOwnText(code ?? '') && messages.some((message) => WRONG_AUDIENCE.test(message)) ? { circumstance: 'InvalidAuthenticationTokenAudience' } : {};
  return new PlatformError(kind, { ...factsOf(answer), ...(code === undefined ? {} : { code }), ...circumstance, ...reasonOf(answer, messages, data) });
}

function bodyOf({ text }: HttpAnswer): unknown {
  const value = parseJson(text);
  return value === undefined ? text : value;
}

/** What is known of any answer that could not be used. */
export function factsOf(answer: HttpAnswer): PlatformErrorFacts {
  const { status, url, correlationId, retryAfterMs } = answer;
  return {
    status,
    url: redact(url),
    data: { host: new URL(url).host, reason: `status ${status}.` },
    ...(correlationId === undefined ? {} : { correlationId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterSeconds: Math.ceil(retryAfterMs / 1000) }),
  };
}

function reasonOf(answer: HttpAnswer, messages: readonly string[], data: ErrorTextData): PlatformErrorFacts {
  const serviceMessages = messages.flatMap(readValidationReport);
  const errors = serviceMessages.filter((each) => each.severity === 'error');
  const texts = errors.length > 0 ? [firstOf(errors)] : withoutRepetition(messages);
  const reason = texts.length > 0 ? redact(texts.map(asSentence).join(' ')).slice(0, MAX_REASON) : `it answered ${new URL(answer.url).pathname} with status ${answer.status} and no explanation.`;
  return { serviceMessages, data: { ...data, host: new URL(answer.url).host, reason } };
}

/** Several messages stand one after the other. */
function asSentence(text: string, at: number, all: readonly string[]): string {
  return at < all.length - 1 && !/[.!?:]$/.test(text) ? `${text}.` : text;
}

/** A list of findings is for a list; a sentence takes the first. */
export function firstOf(findings: readonly ServiceMessage[]): string {
  const [first, ...others] = findings;
  return first === undefined ? '' : others.length === 0 ? first.message : `${first.message} (and ${others.length} more)`;
}

/** An inner message is often part of the sentence around it. */
function withoutRepetition(messages: readonly string[]): readonly string[] {
  return messages.filter((message, at) => !messages.some((other, otherAt) => otherAt !== at && other.length > message.length && other.includes(message)));
}

/** The sign-in service writes its number into the text; it says more than the OAuth code. */
function signInCode(messages: readonly string[]): string | undefined {
  return /\bAADSTS\d+\b/.exec(messages.join(' '))?.[0];
}

function kindOfStatus(status: number): PlatformErrorKind {
  switch (status) {
    case 401: return 'sign-in-refused';
    case 403: return 'forbidden';
    case 404: case 410: return 'not-found';
    case 408: return 'service-failed';
    case 409: case 412: return 'conflict';
    case 429: return 'throttled';
    default: return status >= 500 ? 'service-failed' : status >= 400 ? 'service-refused' : 'unexpected-answer';
  }
}
