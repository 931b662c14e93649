import assert from 'node:assert/strict';
import { runConnector, WITHOUT_SUMMARY, withFolder } from '../testing/index.js';
import { formatGithub } from './github-format.js';
import { formatJunit } from './junit-format.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { formatSarif } from './sarif-format.js';

const PROBLEM: ReportedProblem = {
  file: 'a b\\c%:,é.json', rule: 'operation-summary-required', severity: 'error', message: 'No "x" & <y>, 100 %\n\u0007\ud800', pointer: '/paths/~1a/get',
  line: 3, column: 5, endLine: 3, endColumn: 8, fixable: 'no',
};
const FAILURE = { path: 'no<where>', reason: 'It is not there.' };
const reportOf = (problems: readonly ReportedProblem[]): ProblemReport => ({ projects: 1, files: 1, problems, failures: [], durationMs: 1234 });

interface SarifLog {
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly invocations: unknown; readonly results: readonly Readonly<Record<string, unknown>>[] }[];
}

function sarif(problems: readonly ReportedProblem[]): SarifLog['runs'][number] {
  const log = JSON.parse(formatSarif(reportOf(problems), problems)) as SarifLog;
  assert.equal(log.version, '2.1.0');
  const [run, ...others] = log.runs;
  assert.ok(run !== undefined && others.length === 0);
  return run;
}

describe('the SARIF report', () => {
  it('has each problem with its rule, place and pointer', () => {
    const { tool, results } = sarif([PROBLEM, { ...PROBLEM, rule: 'host-format', severity: 'hint', line: 9 }]);
    assert.deepEqual(tool.driver.rules.map(({ id }) => id), ['host-format', 'operation-summary-required']);
    assert.deepEqual(results[0], {
      ruleId: 'operation-summary-required',
      ruleIndex: 1,
      level: 'error',
      message: { text: PROBLEM.message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'a%20b/c%25%3A%2C%C3%A9.json' }, region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8 } },
          logicalLocations: [{ fullyQualifiedName: '/paths/~1a/get', kind: 'member' }],
        },
      ],
      partialFingerprints: { 'connectorWorkbench/v1': 'operation-summary-required:a%20b/c%25%3A%2C%C3%A9.json:/paths/~1a/get' },
    });
    assert.equal(results[1]?.level, 'note');
  });
  it('is a log without results where there are no problems', () => {
    assert.deepEqual(sarif([]).results, []);
  });
  it('says that the run failed where something could not be linted', () => {
    const [run] = (JSON.parse(formatSarif({ ...reportOf([]), failures: [FAILURE] }, [])) as SarifLog).runs;
    assert.deepEqual(run?.invocations, [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: 'no<where>: It is not there.' } }] }]);
    assert.deepEqual(sarif([]).invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
  });
});

describe('the JUnit report', () => {
  it('has one suite per file, and writes what XML cannot hold as U+FFFD', () => {
    assert.equal(formatJunit(reportOf([PROBLEM]), [PROBLEM]), `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="connector lint" tests="1" failures="1" errors="0" time="1.234">
  <testsuite name="a b\\c%:,é.json" tests="1" failures="1" errors="0">
    <testcase name="operation-summary-required at 3:5" classname="a b\\c%:,é.json">
      <failure type="error" message="No &quot;x&quot; &amp; &lt;y&gt;, 100 %&#10;\ufffd\ufffd">a b\\c%:,é.json:3:5: error: No &quot;x&quot; &amp; &lt;y&gt;, 100 %&#10;\ufffd\ufffd (operation-summary-required)&#10;/paths/~1a/get</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
  it('has a test that passes where there are no problems', () => {
    assert.match(formatJunit(reportOf([]), []), /<testcase name="no problems"/);
  });
  it('has an error, and nothing that passes, for what could not be linted', () => {
    assert.equal(formatJunit({ ...reportOf([]), failures: [FAILURE] }, []), `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="connector lint" tests="1" failures="0" errors="1" time="1.234">
  <testsuite name="connector lint" tests="1" failures="0" errors="1">
    <testcase name="no&lt;where&gt;" classname="connector lint">
      <error message="It is not there."/>
    </testcase>
  </testsuite>
</testsuites>
`);
  });
});

describe('the GitHub report', () => {
  it('is one command per problem, with what would end it escaped', () => {
    const problems: readonly ReportedProblem[] = [PROBLEM, { ...PROBLEM, severity: 'hint', message: 'm', file: 'x.json', endLine: 4 }];
    assert.equal(formatGithub(reportOf(problems), problems), [
      '::error file=a b/c%25%3A%2Cé.json,line=3,endLine=3,col=5,endColumn=8,title=operation-summary-required::No "x" & <y>, 100 %25%0A\\u0007\ud800',
      '::notice file=x.json,line=3,endLine=4,title=operation-summary-required::m',
      '',
    ].join('\n'));
  });
});

describe('the GitHub report of what could not be linted', () => {
  it('is an error without a place', () => {
    assert.equal(formatGithub({ ...reportOf([]), failures: [FAILURE] }, []), '::error title=connector lint::no<where>: It is not there.\n');
  });
});

describe('connector lint --format', () => {
  for (const [format, expected] of [['sarif', /"ruleId": "operation-summary-required"/], ['junit', /<failure type="error"/], ['github', /^::error file=a\/apiDefinition/]] as const) {
    it(format, async () => {
      const { stdout, code } = await withFolder({ 'a/apiDefinition.swagger.json': WITHOUT_SUMMARY }, (cwd) => runConnector(['lint', '--format', format], { cwd }));
      assert.match(stdout, expected);
      assert.equal(code, 1);
    });
  }
});
