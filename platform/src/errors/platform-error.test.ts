import assert from 'node:assert/strict';
import { allErrorTexts } from './error-texts.js';
import { isPlatformError, mayHaveHappened, NotSignedInError, PlatformError } from './platform-error.js';

describe('PlatformError', () => {
  it('fills in its texts, and keeps the templates for translation', () => {
    const error = new PlatformError('timeout', { data: { host: 'api.contoso.example', seconds: 90 } });
    assert.equal(error.userMessage, 'api.contoso.example did not answer within 90 seconds.');
    assert.equal(error.messageTemplate, '{host} did not answer within {seconds} seconds.');
    assert.notEqual(error.advice, '');
  });

  it('is called AbortError where it only says that somebody cancelled', () => {
    assert.equal(new PlatformError('cancelled').name, 'AbortError');
    assert.equal(new PlatformError('drift').name, 'PlatformError');
  });

  it('says what can help', () => {
    assert.deepEqual([new PlatformError('throttled').retryable, new PlatformError('forbidden').retryable], [true, false]);
    assert.deepEqual([new NotSignedInError().signInHelps, new PlatformError('not-found').signInHelps], [true, false]);
  });

  it('is told apart by its kind', () => {
    assert.ok(isPlatformError(new NotSignedInError(), 'forbidden', 'not-signed-in'));
    assert.ok(!isPlatformError(new NotSignedInError(), 'forbidden'));
    assert.ok(!isPlatformError(new Error('x')));
    assert.ok(mayHaveHappened(new PlatformError('timeout')) && !mayHaveHappened(new PlatformError('service-refused')));
  });

  it('has sentences for texts', () => {
    for (const text of allErrorTexts()) assert.match(text, /^[{“A-Za-z].*[.}]$/, text);
  });
});
