import * as vscode from 'vscode';
import { waitFor } from './wait-for.js';

/** A problem as a person reads it in the Problems view: `warning operation-summary-required 12:8`. */
export interface ShownProblem {
  readonly rule: string;
  readonly source: string | undefined;
  readonly message: string;
  readonly severity: vscode.DiagnosticSeverity;
  readonly range: vscode.Range;
  readonly link: string | undefined;
}

export function problemsOf(uri: vscode.Uri): readonly ShownProblem[] {
  return vscode.languages.getDiagnostics(uri).map(({ code, source, message, severity, range }) => {
    const isLinked = typeof code === 'object';
    return { rule: String(isLinked ? code.value : code), source, message, severity, range, link: isLinked ? code.target.toString() : undefined };
  });
}

/** Waits until the rules that a file breaks are these, in any order. */
export async function waitForRules(uri: vscode.Uri, rules: readonly string[]): Promise<readonly ShownProblem[]> {
  const wanted = [...rules].sort().join();
  return await waitFor(`${rules.join(', ') || 'no problem'} in ${uri.path}`, () => problemsOf(uri), (problems) => problems.map((problem) => problem.rule).sort().join() === wanted);
}
