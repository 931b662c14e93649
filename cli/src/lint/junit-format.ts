import { COMMANDS } from '../io/printable.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';

/** The report in the XML of JUnit, which build servers show as tests: one suite per file, one failed test per problem, and an error for what could not be linted. */
export function formatJunit(report: ProblemReport, problems: readonly ReportedProblem[]): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  const suites = [...files.map((file) => suiteOf(file, problems.filter((problem) => problem.file === file))), ...suiteOfFailures(report)];
  const none = '  <testsuite name="connector lint" tests="1" failures="0" errors="0">\n    <testcase name="no problems" classname="connector lint"/>\n  </testsuite>\n';
  const seconds = (report.durationMs / 1000).toFixed(3);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="connector lint" tests="${Math.max(1, problems.length + report.failures.length)}" failures="${problems.length}" errors="${report.failures.length}" time="${seconds}">\n${suites.length === 0 ? none : suites.join('')}</testsuites>\n`;
}

function suiteOf(file: string, problems: readonly ReportedProblem[]): string {
  const name = escaped(file);
  const cases = problems.map(({ rule, severity, message, pointer, line, column }) => {
    const place = `${file}:${line}:${column}`;
    return `    <testcase name="${escaped(`${rule} at ${line}:${column}`)}" classname="${name}">\n      <failure type="${severity}" message="${escaped(message)}">${escaped(`${place}: ${severity}: ${message} (${rule})\n${pointer}`)}</failure>\n    </testcase>\n`;
  });
  return `  <testsuite name="${name}" tests="${problems.length}" failures="${problems.length}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

function suiteOfFailures({ failures }: ProblemReport): readonly string[] {
  if (failures.length === 0) return [];
  const cases = failures.map(({ path, reason }) => `    <testcase name="${escaped(path)}" classname="connector lint">\n      <error message="${escaped(reason)}"/>\n    </testcase>\n`);
  return [`  <testsuite name="connector lint" tests="${failures.length}" failures="0" errors="${failures.length}">\n${cases.join('')}  </testsuite>\n`];
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

/**
 * XML 1.0 has no way to write most control characters, halves of pairs and the two non-characters: they become U+FFFD. What a terminal or a build server would
 * take for a command to itself (see `printable`) is written by its number.
 */
function escaped(text: string): string {
  return text
    .replace(/[&<>"'\t\n\r]|[^\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, (char) => ENTITIES[char] ?? '\ufffd')
    .replaceAll(COMMANDS, (char) => `&#${char.charCodeAt(0)};`);
}
