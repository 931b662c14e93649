import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { PROFILES } from '@connector-workbench/core';
import { parseReport, runConnector } from './testing/index.js';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** Profiles for connectors that are published in another way, or used elsewhere. */
const OTHER_CONNECTORS: ReadonlySet<string> = new Set(['independent-publisher', 'logic-apps']);

/** `file:line rule` of each problem below a folder of the samples. */
async function problemsOf(folder: string, ...options: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runConnector(['lint', '--format', 'json', folder, ...options], { cwd: SAMPLES });
  return parseReport(stdout).problems.map(({ file, line, rule }) => `${file.replaceAll('\\', '/')}:${line} ${rule}`);
}

describe('the samples', () => {
  for (const folder of ['contoso-contacts', 'contoso-orders', 'contoso-solution']) {
    it(`${folder} has no problems, whatever is switched on`, async () => {
      const profiles = PROFILES.filter((profile) => !OTHER_CONNECTORS.has(profile));
      const problems = await problemsOf(folder, '--profile', profiles.join(','));
      // Certification asks for an owner, and the command line of Microsoft for none: one of the two always has something to say.
      assert.deepEqual(problems.filter((problem) => !problem.endsWith(' stack-owner-paconn')), []);
    });
  }

  it('contoso-invoices has one action without a summary', async () => {
    assert.deepEqual(await problemsOf('contoso-invoices'), ['contoso-invoices/apiDefinition.swagger.json:26 operation-summary-required']);
  });

  it('contoso-tickets has the mistakes that its comments name', async () => {
    assert.deepEqual(await problemsOf('contoso-tickets'), [
      'contoso-tickets/apiDefinition.swagger.yaml:34 dynamic-operation-exists',
      'contoso-tickets/apiDefinition.swagger.yaml:45 unknown-ms-extension',
      'contoso-tickets/apiDefinition.swagger.yaml:59 operation-summary-required',
      'contoso-tickets/apiDefinition.swagger.yaml:70 schema-ref-missing',
      'contoso-tickets/apiDefinition.swagger.yaml:78 path-param-undeclared',
      'contoso-tickets/apiDefinition.swagger.yaml:97 operation-id-unique',
      'contoso-tickets/apiDefinition.swagger.yaml:117 operation-summary-required',
      'contoso-tickets/apiProperties.json:33 policy-operation-exists',
    ]);
  });
});
