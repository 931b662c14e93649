import assert from 'node:assert/strict';
import { PlatformError } from '@connector-workbench/platform';
import { describeFailure, failureOf } from './describe-failure.js';

describe('describeFailure', () => {
  it('keeps the lines of what a service says, and spells out everything else that is no letter', () => {
    const error = new PlatformError('service-refused', { data: { reason: 'Two errors:\r\nError : a : x\u001b[31m\r\n\r\nError : b : y' }, code: 'Code\n::error::z' });
    assert.equal(describeFailure(error), [
      'connector: The service refused this: Two errors:',
      '  Error : a : x\\u001b[31m',
      '  Error : b : y',
      'Correct what it names, then try again.',
      '  error code: Code',
      '  \\u003a:error::z',
      '',
    ].join('\n'));
  });

  for (const [scope, expected] of [['https://contoso.crm4.dynamics.com/.default', /made for https:\/\/contoso\.crm4\.dynamics\.com\.$/], ['https://service.powerapps.com//.default', /made for https:\/\/service\.powerapps\.com\.$/], [undefined, /made for this service\.$/]] as const) {
    it(`says what a token has to be made for: ${String(scope)}`, () => {
      const error = new PlatformError('sign-in-refused', { data: { reason: 'no.', ...(scope === undefined ? {} : { scope }) } });
      assert.match(failureOf(error).advice ?? '', expected);
      assert.match(failureOf(error).advice ?? '', /CONNECTOR_DATAVERSE_TOKEN/);
    });
  }
});
