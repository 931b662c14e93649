import { ruleById, type Severity } from '@connector-workbench/core';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { VERSION } from '../version.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { jsonText } from '../io/printable.js';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** The report in SARIF 2.1.0 (OASIS), which code scanning services read. Its types are made from the schema of the standard. */
export function formatSarif({ failures }: ProblemReport, problems: readonly ReportedProblem[]): string {
  const ruleIds = [...new Set(problems.map(({ rule }) => rule))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Connector Workbench', version: VERSION, rules: ruleIds.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: failures.map(({ path, reason }) => ({ level: 'error' as const, message: { text: `${path}: ${reason}` } })) }],
        results: problems.map((problem) => toResult(problem, ruleIds)),
      },
    ],
  };
  return jsonText(log);
}

function describeRule(id: string): ReportingDescriptor {
  const meta = ruleById(id)?.meta;
  return meta === undefined ? { id } : { id, shortDescription: { text: meta.title }, defaultConfiguration: { level: LEVELS[meta.severity] }, properties: { tags: [...meta.profiles] } };
}

function toResult({ file, rule, severity, message, pointer, line, column, endLine, endColumn }: ReportedProblem, ruleIds: readonly string[]): Result {
  const uri = uriOf(file);
  return {
    ruleId: rule,
    ruleIndex: ruleIds.indexOf(rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column, endLine, endColumn } },
        logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }],
      },
    ],
    // Lines move with every edit; the pointer of a finding does not.
    partialFingerprints: { 'connectorWorkbench/v1': `${rule}:${uri}:${pointer}` },
  };
}

/** A relative path as a relative reference: slashes, and everything else encoded. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}
