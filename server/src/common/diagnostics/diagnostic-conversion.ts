import { type ConnectorProject, documentAt, messageOf, type NodePart, type Problem, rangeOfProblem, type Severity } from '@connector-workbench/core';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver';
import { describeError, type Logger } from '../requests/logger.js';
import type { DocumentPositions } from './document-positions.js';

export const DIAGNOSTIC_SOURCE = 'Connector Workbench';

/** Tells the problems of one document apart, whatever their position: what a code action needs to find its problem again. */
export interface ProblemIdentity {
  readonly rule: string;
  readonly messageId: string;
  readonly pointer: string;
  readonly part: NodePart;
}

export interface DiagnosticConversionOptions {
  readonly positions: DocumentPositions;
  readonly logger: Logger;
  /** The folder uri of the rule pages, where the client has them. */
  readonly ruleDocsBase: string | undefined;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Severity, DiagnosticSeverity>;

const START_OF_FILE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Our messages are plain text, which every editor shows. */
export type ProblemDiagnostic = Diagnostic & { readonly message: string };

/** Makes the editor's diagnostics of problems: here pointers become ranges, and message ids become texts. */
export class DiagnosticConversion {
  readonly #options: DiagnosticConversionOptions;
  readonly #failedRules = new Set<string>();

  constructor(options: DiagnosticConversionOptions) {
    this.#options = options;
  }

  /**
   * The diagnostic of a problem. Undefined where the rule named a place that is not there, or left a gap in its message:
   * a defect, which is logged once, costs no other problem its diagnostic, and is never moved to another place.
   */
  toDiagnostic(project: ConnectorProject, problem: Problem): ProblemDiagnostic | undefined {
    try {
      return this.#convert(project, problem);
    } catch (error) {
      this.#logOnce(problem, error);
      return undefined;
    }
  }

  #convert(project: ConnectorProject, problem: Problem): ProblemDiagnostic {
    const { ruleDocsBase } = this.#options;
    return {
      range: this.#rangeOf(project, problem),
      severity: SEVERITIES[problem.severity],
      code: problem.rule,
      ...(ruleDocsBase === undefined ? {} : { codeDescription: { href: `${ruleDocsBase.replace(/\/$/, '')}/${problem.rule}.md` } }),
      source: DIAGNOSTIC_SOURCE,
      message: messageOf(problem),
      data: identityOf(problem),
    };
  }

  #rangeOf(project: ConnectorProject, problem: Problem): Range {
    const document = documentAt(project, problem.uri);
    return document === undefined ? START_OF_FILE : this.#options.positions.rangeOf(document, rangeOfProblem(project, problem));
  }

  #logOnce(problem: Problem, error: unknown): void {
    if (this.#failedRules.has(problem.rule)) return;
    this.#failedRules.add(problem.rule);
    this.#options.logger.error(`The rule ${problem.rule} reports something that can't be shown, in ${problem.uri} at ${JSON.stringify(problem.pointer)}: ${describeError(error)}`);
  }
}

export function identityOf(problem: Problem): ProblemIdentity {
  return { rule: problem.rule, messageId: problem.messageId, pointer: problem.pointer, part: problem.part };
}
