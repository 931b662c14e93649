import type { PlatformError } from '@connector-workbench/platform';
import { printable } from '../io/printable.js';

/** What happened, what to do about it, and what the service's support would ask for: lines for standard error. */
export function describeFailure(error: PlatformError): string {
  const details = [
    ...error.serviceMessages.map(({ severity, path, message }) => `${severity}${path === undefined ? '' : ` at ${path}`}: ${message}`),
    ...(error.code === undefined ? [] : [`error code: ${error.code}`]),
    ...(error.correlationId === undefined ? [] : [`correlation id: ${error.correlationId}`]),
  ];
  return [`connector: ${printable(error.userMessage)}`, printable(error.advice), ...details.map((detail) => `  ${printable(detail)}`), ''].join('\n');
}
