import { adviceFor } from './advice.js';
import { readServiceMessages } from './nested-messages.js';
import { PlatformError, type PlatformErrorKind } from './platform-error.js';
import { redact, redactUrl } from './redact.js';
import { readServiceFindings } from './service-findings.js';

export interface FailedAnswer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Parsed JSON, or text. */
  readonly body: unknown;
  readonly correlationId?: string;
  /** Seconds. */
  readonly retryAfter?: number;
}

/** Codes that say more than their status. `ApiHubsRequestFailed` is a refusal that comes as 4xx or 5xx. */
const KIND_BY_CODE: Readonly<Record<string, PlatformErrorKind>> = {
  InvalidAuthenticationToken: 'notSignedIn',
  ExpiredAuthenticationToken: 'notSignedIn',
  InvalidAuthenticationAudience: 'notSignedIn',
  MissingAuthorizationHeaderAndClientCertificate: 'notSignedIn',
  EnvironmentAccessDenied: 'forbidden',
  ConnectionAuthorizationFailed: 'forbidden',
  ServiceToServiceEnvironmentNotFound: 'notFound',
  ApiResourceNotFound: 'notFound',
  ApiHubsRequestFailed: 'refused',
  CustomScriptProvisioningFailed: 'refused',
  CannotDeleteApiDueToExistingConnections: 'conflict',
};

/** Makes the typed error of an answer with a status of 400 or above. */
export function errorFromAnswer(answer: FailedAnswer): PlatformError {
  const { code, messages } = readServiceMessages(answer.body);
  const shown = messages.map(redact);
  const kind = (code === undefined ? undefined : KIND_BY_CODE[code]) ?? kindOfStatus(answer.status);
  return new PlatformError({
    kind,
    message: messageOf(shown, answer),
    advice: adviceFor(kind, code, shown.join(' ')),
    status: answer.status,
    request: `${answer.method} ${redactUrl(answer.url)}`,
    details: shown,
    findings: messages.flatMap(readServiceFindings),
    ...(code === undefined ? {} : { code }),
    ...(answer.correlationId === undefined ? {} : { correlationId: answer.correlationId }),
    ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
  });
}

function kindOfStatus(status: number): PlatformErrorKind {
  switch (status) {
    case 401: return 'notSignedIn';
    case 403: return 'forbidden';
    case 404: return 'notFound';
    case 408: return 'timeout';
    case 409: case 412: return 'conflict';
    case 429: return 'throttled';
    default: return status < 500 ? 'refused' : 'unexpectedAnswer';
  }
}

/** The innermost message is the cause; the outer ones only pass it on. */
function messageOf(messages: readonly string[], answer: FailedAnswer): string {
  const innermost = messages.at(-1);
  if (innermost !== undefined) return firstFinding(innermost) ?? innermost;
  return `The service answered with status ${answer.status} and did not say why.`;
}

/** A validator's run-on text is read as findings; as a message its first error and the number of others are enough. */
function firstFinding(message: string): string | undefined {
  const errors = readServiceFindings(message).filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (first === undefined) return undefined;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `The service does not accept the definition: ${first.message}${more}`;
}
