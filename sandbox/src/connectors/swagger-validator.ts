import { ServiceError } from '../http/service-error.js';

/** `save`: what a create or update checks. `certification`: what a publisher is asked for on top. */
export type ValidationProfile = 'save' | 'certification';

export interface ValidationFinding {
  readonly level: 'Error' | 'Warning';
  /** A JSON pointer without its leading slash; empty for the whole definition. */
  readonly path: string;
  readonly message: string;
}

/** Judges a definition's text. */
export type SwaggerValidator = (definition: string, profile: ValidationProfile) => readonly ValidationFinding[];

/** Refuses a definition with errors. The code, the wording and the joining are those of recorded answers (PowerPlatformConnectors#683). */
export function assertNoErrors(findings: readonly ValidationFinding[]): void {
  const errors = findings.filter((finding) => finding.level === 'Error');
  if (errors.length === 0) return;
  const intro = 'Swagger certification failed with errors. Please validate again after fixing following errors:';
  throw new ServiceError(400, 'SwaggerCertificationFailedWithErrors', `${intro} ${reportOf(errors)}`);
}

/** One line per finding, `Error : <path> : <message>`; without a path where the whole definition is meant. */
export function reportOf(findings: readonly ValidationFinding[]): string {
  return findings.map(({ level, path, message }) => [level, ...(path === '' ? [] : [path]), message].join(' : ')).join('\r\n');
}
