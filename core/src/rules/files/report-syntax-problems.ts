import type { SyntaxProblemCode } from '../../documents/connector-document.js';
import { Location } from '../../lint/location.js';
import type { Visitor } from '../../lint/visitor.js';
import type { RuleContext } from '../rule.js';

/** The visitor of the rules that pass on what reading the files has found. Such problems have a range instead of a pointer. */
export function reportSyntaxProblems<M extends string>(code: SyntaxProblemCode, messages: Readonly<Record<M, string>>, context: RuleContext<M>): Visitor {
  const isMessage = (id: string): id is M => Object.hasOwn(messages, id);
  return {
    Project(project) {
      for (const document of project.documents) {
        for (const problem of document.syntaxErrors) {
          if (problem.code !== code) continue;
          if (!isMessage(problem.messageId)) throw new Error(`${code} has no message ${problem.messageId}`);
          const at = problem.pointer === undefined ? Location.root(document) : Location.of(document, problem.pointer);
          const part = problem.pointer === undefined ? 'value' : 'key';
          context.report({ at, part, range: problem.range, messageId: problem.messageId, data: problem.data });
        }
      }
    },
  };
}

/** Syntax problems are found in every kind of file, and are on in every profile. */
export const EVERY_KIND = ['definition', 'properties', 'settings', 'script', 'readme', 'config', 'deployments', 'solution'] as const;
