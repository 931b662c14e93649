import { nestedMessages } from '../errors/nested-messages.js';
import { redact } from '../errors/redact.js';
import { arrayMember, isJsonObject, objectMember, textMember, type JsonObject } from '../http/json.js';

/** How far an asynchronous operation is. `ended` says nothing about what became of it. */
export type AsyncOperation =
  | { readonly state: 'waiting' | 'running' }
  | { readonly state: 'succeeded' }
  | { readonly state: 'canceled' }
  /** `message` is empty where the service says nothing. */
  | { readonly state: 'failed'; readonly message: string };

export interface ImportJob {
  readonly id: string;
  readonly solution: string;
  /** Percent. */
  readonly progress: number;
  readonly isCompleted: boolean;
}

export interface ImportResult {
  readonly isPassed: boolean;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

export interface StageResult {
  /** Undefined where the archive was not accepted. */
  readonly stageId: string | undefined;
  readonly isPassed: boolean;
  readonly solution: string | undefined;
  readonly version: string | undefined;
  readonly previousVersion: string | undefined;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly missing: readonly MissingDependency[];
}

export interface MissingDependency {
  readonly required: string;
  readonly requiredSolution: string | undefined;
  readonly dependent: string | undefined;
}

const COMPLETED = 3;
const SUCCEEDED = 30;
const CANCELED = 32;
const NO_ID = /^[0-]*$/;

/** The states of the asyncoperation table: 3 is completed, and then 30 succeeded, 31 failed, 32 cancelled. */
export function readOperation(row: JsonObject): AsyncOperation {
  if (row.statecode !== COMPLETED) return { state: row.statuscode === 20 || row.statecode === 2 ? 'running' : 'waiting' };
  if (row.statuscode === SUCCEEDED) return { state: 'succeeded' };
  if (row.statuscode === CANCELED) return { state: 'canceled' };
  return { state: 'failed', message: readable(textMember(row, 'friendlymessage') ?? textMember(row, 'message') ?? '') };
}

export function readImportJob(row: JsonObject): ImportJob | undefined {
  const id = textMember(row, 'importjobid');
  if (id === undefined) return undefined;
  return { id: id.toLowerCase(), solution: textMember(row, 'solutionname') ?? '', progress: typeof row.progress === 'number' ? row.progress : 0, isCompleted: textMember(row, 'completedon') !== undefined };
}

/** Undefined for an answer that is none. What counts is the status: an import that ended is not one that worked. */
export function readImportResult(answer: JsonObject): ImportResult | undefined {
  const result = objectMember(answer, 'SolutionOperationResult');
  const status = textMember(result, 'Status');
  if (status === undefined) return undefined;
  return { isPassed: status === 'Passed', warnings: texts(result, 'WarningMessages'), errors: texts(result, 'ErrorMessages') };
}

/** An archive that is not accepted comes in an answer that succeeds: with an id of zeros, or findings that are errors. */
export function readStageResult(answer: JsonObject): StageResult | undefined {
  const result = objectMember(answer, 'StageSolutionResults');
  const id = textMember(result, 'StageSolutionUploadId');
  if (result === undefined || id === undefined) return undefined;
  const details = objectMember(result, 'SolutionDetails');
  const findings = (arrayMember(result, 'SolutionValidationResults') ?? []).filter(isJsonObject);
  const errors = findings.filter(isError).map(findingText);
  const missing = (arrayMember(result, 'MissingDependencies') ?? []).flatMap((each) => readMissing(each) ?? []);
  const stageId = NO_ID.test(id) ? undefined : id;
  return {
    stageId,
    isPassed: stageId !== undefined && textMember(result, 'StageSolutionStatus') === 'Passed' && errors.length === 0,
    solution: textMember(details, 'SolutionUniqueName'),
    version: textMember(details, 'SolutionVersion'),
    previousVersion: textMember(details, 'PreviousSolutionVersion'),
    errors,
    warnings: findings.filter((finding) => !isError(finding)).map(findingText),
    missing,
  };
}

function readMissing(value: unknown): MissingDependency | undefined {
  const required = textMember(value, 'RequiredComponentDisplayName') ?? textMember(value, 'RequiredComponentSchemaName');
  if (required === undefined) return undefined;
  return { required, requiredSolution: textMember(value, 'RequiredSolutionName'), dependent: textMember(value, 'DependentComponentDisplayName') ?? textMember(value, 'DependentComponentSchemaName') };
}

/** The kind of a finding is its name, or a number of which 1 is an error. */
function isError(finding: JsonObject): boolean {
  const type = finding.SolutionValidationResultType;
  return type === 'Error' || type === 1;
}

function findingText(finding: JsonObject): string {
  return readable(textMember(finding, 'Message') ?? 'The service gives no reason.');
}

function texts(value: unknown, name: string): readonly string[] {
  return (arrayMember(value, name) ?? []).flatMap((each) => (typeof each === 'string' && each !== '' ? [readable(each)] : []));
}

/** `Connector import: FAILURE: … {"error":{"code":…,"message":…}}`: what the innermost error says, with its code. */
export function readable(text: string): string {
  const { codes, messages } = nestedMessages(text.replace(/^(?:Connector import: )?FAILURE: /i, '').trim());
  const code = codes.at(-1);
  const said = messages.join(' ').trim();
  return redact(code === undefined || said.includes(code) ? said : `${said} (${code})`);
}
