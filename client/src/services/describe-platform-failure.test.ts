import assert from 'node:assert/strict';
import { pointerOf } from '@connector-workbench/core';
import { NotSignedInError, PlatformError } from '@connector-workbench/platform';
import { plainText } from '../testing/plain-text.js';
import { describePlatformFailure } from './describe-platform-failure.js';

const describeError = (error: unknown) => describePlatformFailure(error, plainText);

describe('describePlatformFailure', () => {
  it('says what happened and what to do, with what support asks for behind it', () => {
    const error = new PlatformError('service-refused', {
      status: 400, code: 'SwaggerCertificationFailedWithErrors', correlationId: 'c-1', url: 'https://apps.example/apis/x', data: { reason: 'no title' },
      serviceMessages: [{ severity: 'error', path: 'info', pointer: pointerOf(['info']), message: 'The title is missing.' }, { severity: 'warning', path: undefined, pointer: undefined, message: 'And more.' }],
    });
    const failure = describeError(error);
    assert.equal(failure?.message, `${error.userMessage}. ${error.advice}`);
    assert.match(failure.message, /no title/);
    assert.deepEqual(failure.details, [['Kind', 'service-refused'], ['Status', '400'], ['Code', 'SwaggerCertificationFailedWithErrors'], ['Correlation ID', 'c-1'],
      ['Address', 'https://apps.example/apis/x'], ['Service said', 'error: info: The title is missing.\nwarning: And more.']]);
  });

  it('names the step that was under way', () => {
    const error = new PlatformError('timeout').during('upload-icon');
    assert.deepEqual(describeError(error)?.details, [['Kind', 'timeout'], ['Step', 'upload-icon']]);
  });

  it('offers a retry where it can help, and a sign-in where that is what is missing', () => {
    const offers = (error: PlatformError) => [describeError(error)?.retryable, describeError(error)?.signIn];
    assert.deepEqual(offers(new NotSignedInError()), [false, true]);
    assert.deepEqual(offers(new PlatformError('throttled', { retryAfterSeconds: 3 })), [true, false]);
    assert.deepEqual(offers(new PlatformError('forbidden')), [false, false]);
  });

  it('asks for a new sign-in where the one that there is was refused, and speaks of no token that nobody passed in', () => {
    for (const facts of [{}, { circumstance: 'InvalidAuthenticationTokenAudience' }]) {
      const failure = describeError(new PlatformError('sign-in-refused', { ...facts, data: { reason: 'The token has expired.', scope: 'https://apps.example/.default' } }));
      assert.deepEqual(failure?.signIn, { scope: 'https://apps.example/.default' });
      assert.match(failure.message, /^The service does not accept your sign-in: The token has expired\. Sign in again, with an account of this cloud/);
      assert.doesNotMatch(failure.message, /passed in|\{/);
    }
    assert.deepEqual(describeError(new PlatformError('sign-in-refused', { data: { reason: 'No.' } }))?.signIn, { scope: undefined });
  });

  it('leaves other errors to others', () => { assert.equal(describeError(new Error('x')), undefined); });
});
