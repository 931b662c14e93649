import assert from 'node:assert/strict';
import type { HttpAnswer } from '../http/http-answer.js';
import { errorOfAnswer } from './error-of-answer.js';
import type { PlatformErrorKind } from './platform-error.js';

const URL_WITH_SECRET = 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis?sig=abcdef%3D';

function answer(status: number, body: unknown): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { url: URL_WITH_SECRET, status, text, bytes: new TextEncoder().encode(text), correlationId: 'c0ffee', retryAfterMs: undefined, location: undefined };
}

interface Case {
  readonly title: string;
  readonly status: number;
  readonly body: unknown;
  readonly kind: PlatformErrorKind;
  readonly code?: string;
  /** What the message says after what the kind says. */
  readonly reason: string;
}

const CASES: readonly Case[] = [
  { title: 'the usual shape', status: 400, body: { error: { code: 'Invalid', message: 'Wrong.' } }, kind: 'service-refused', code: 'Invalid', reason: 'Wrong.' },
  { title: '401', status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'Wrong audience.' } }, kind: 'sign-in-refused', code: 'InvalidAuthenticationToken', reason: 'Wrong audience.' },
  { title: '403', status: 403, body: { error: { code: 'Forbidden', message: 'No.' } }, kind: 'forbidden', code: 'Forbidden', reason: 'No.' },
  { title: 'a code that says more than the status', status: 404, body: { error: { code: 'EnvironmentAccessDenied', message: 'No.' } }, kind: 'forbidden', code: 'EnvironmentAccessDenied', reason: 'No.' },
  { title: '404', status: 404, body: { error: { code: 'ApiResourceNotFound', message: "Could not find API 'x'." } }, kind: 'not-found', code: 'ApiResourceNotFound', reason: "Could not find API 'x'." },
  { title: '409', status: 409, body: { error: { code: 'Busy', message: 'Later.' } }, kind: 'conflict', code: 'Busy', reason: 'Later.' },
  { title: '412', status: 412, body: { error: { code: '0x80040237', message: 'Exists.' } }, kind: 'conflict', code: '0x80040237', reason: 'Exists.' },
  { title: '500', status: 500, body: { error: { code: 'ApiHubsServerError', message: "It failed. The correlation Id is 'c0ffee'." } }, kind: 'service-failed', code: 'ApiHubsServerError', reason: 'It failed.' },
  { title: 'JSON as a text in the details', status: 403, body: { error: { code: 'Wrapper', message: 'The request failed with client error. The correlation ID is \'c0ffee\'.', details: [{ code: 'FullNonLocalizedError', message: '{"code":"Forbidden","message":"The principal may not."}' }] } }, kind: 'forbidden', code: 'Forbidden', reason: 'The principal may not.' },
  { title: 'JSON in the middle of the message, twice', status: 400, body: { error: { code: 'ApiHubsRequestFailed', message: 'The request failed with client error: \'{"Code":"","Message":"PUT https://contoso.example/policy failed, content={\\"error\\":{\\"code\\":\\"Inner\\",\\"message\\":\\"The policy is wrong.\\"}}"}\'. The correlation Id is \'c0ffee\'.' } }, kind: 'service-refused', code: 'ApiHubsRequestFailed', reason: 'The policy is wrong.' },
  { title: 'a quoted sentence', status: 403, body: { error: { code: 'Wrapper', message: "The request failed with client error: 'The user 'maya' may not'. The correlation Id is 'c0ffee'." } }, kind: 'forbidden', code: 'Wrapper', reason: "The user 'maya' may not" },
  { title: 'a quoted sentence that is not closed', status: 403, body: { error: { code: 'Wrapper', message: "The request failed with client error: 'Not in tenant 'contoso'. The correlation ID is 'c0ffee'." } }, kind: 'forbidden', code: 'Wrapper', reason: "Not in tenant 'contoso'" },
  { title: 'OData', status: 500, body: { 'odata.error': { code: '-1, InvalidOperationException', message: { lang: 'en', value: 'An error.' } } }, kind: 'service-failed', code: '-1, InvalidOperationException', reason: 'An error.' },
  { title: 'flat, in upper case', status: 400, body: { Code: 'Flat', Message: 'Flat message.' }, kind: 'service-refused', code: 'Flat', reason: 'Flat message.' },
  { title: 'only a message', status: 404, body: { Message: 'No resource.' }, kind: 'not-found', reason: 'No resource.' },
  { title: 'the sign-in service', status: 400, body: { error: 'invalid_grant', error_description: 'AADSTS50076: A second factor is needed.' }, kind: 'service-refused', code: 'AADSTS50076', reason: 'AADSTS50076: A second factor is needed.' },
  { title: 'an empty body', status: 502, body: '', kind: 'service-failed', reason: 'it answered /providers/Microsoft.PowerApps/apis with status 502 and no explanation.' },
  { title: 'HTML', status: 503, body: '<!DOCTYPE html><html><body>Bad gateway</body></html>', kind: 'service-failed', reason: 'it answered /providers/Microsoft.PowerApps/apis with status 503 and no explanation.' },
  { title: 'plain text', status: 400, body: 'Bad request.', kind: 'service-refused', reason: 'Bad request.' },
  { title: 'null', status: 400, body: null, kind: 'service-refused', reason: 'it answered /providers/Microsoft.PowerApps/apis with status 400 and no explanation.' },
  { title: 'an inner error', status: 400, body: { error: { code: 'Outer', message: 'Outer', innererror: { message: 'Inner.' } } }, kind: 'service-refused', code: 'Outer', reason: 'Outer. Inner.' },
  { title: 'a validation report', status: 400, body: { error: { code: 'SwaggerCertificationFailedWithErrors', message: 'Failed with errors: Error : info : First.\r\nError : Second.' } }, kind: 'service-refused', code: 'SwaggerCertificationFailedWithErrors', reason: 'First. (and 1 more)' },
];

describe('errorOfAnswer', () => {
  for (const { title, status, body, kind, code, reason } of CASES) {
    it(`understands ${title}`, () => {
      const error = errorOfAnswer(answer(status, body));
      assert.equal(error.kind, kind);
      assert.equal(error.code, code);
      assert.equal(error.data.reason, reason);
      assert.equal(error.status, status);
      assert.equal(error.correlationId, 'c0ffee');
      assert.doesNotMatch(error.userMessage, /\{\w+\}/);
    });
  }

  it('says which service a token has to be for, where it was made for another one', () => {
    const error = errorOfAnswer(answer(401, { error: { code: 'InvalidAuthenticationToken', message: 'The received access token has been obtained from wrong audience or resource.' } }), { scope: 'https://service.contoso.example/.default' });
    assert.equal(error.code, 'InvalidAuthenticationToken');
    assert.match(error.advice, /the service takes only tokens for https:\/\/service\.contoso\.example/);
  });

  it('keeps no signature, no token and no secret', () => {
    const error = errorOfAnswer(answer(400, { error: { message: 'Got Bearer eyJhbGciOi.eyJvaWQiOi.c2lnbmF0 and {"clientSecret":"hush-hush"} at https://x.example/?sv=1&sig=hush%3D' } }));
    assert.doesNotMatch(JSON.stringify([error, error.message, error.url, error.stack]), /hush|eyJvaWQi|abcdef/);
    assert.match(error.url ?? '', /sig=\[redacted\]$/);
  });

  it('says how long the service asks to wait', () => {
    assert.equal(errorOfAnswer({ ...answer(429, ''), retryAfterMs: 1500 }).retryAfterSeconds, 2);
  });

  it('survives errors nested without end', () => {
    const nested = Array.from({ length: 200 }).reduce<object>((inner) => ({ error: inner }), { message: 'Deep.' });
    assert.equal(errorOfAnswer(answer(400, nested)).kind, 'service-refused');
  });

  it('cuts what is too long to be read', () => {
    assert.ok(String(errorOfAnswer(answer(400, 'x'.repeat(100_000))).data.reason).length <= 2000);
  });
});
