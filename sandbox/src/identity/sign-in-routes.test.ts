import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { JsonObject } from '../http/json-object.js';
import type { Answer } from '../testing/test-sandbox.js';
import { useSandbox } from '../testing/test-sandbox.js';

const DEVICE_CODE = '/common/oauth2/v2.0/devicecode';
const CLIENT = { client_id: 'a-client' };

describe('sign-in page', () => {
  const sandbox = useSandbox();
  const post = (path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    sandbox().call('POST', path, { body: new URLSearchParams(form).toString(), headers });
  const start = async (): Promise<JsonObject> => (await post(DEVICE_CODE, { ...CLIENT, scope: sandbox().addresses.scope })).body;
  const poll = async (code: JsonObject): Promise<unknown> =>
    (await post('/common/oauth2/v2.0/token', { ...CLIENT, grant_type: 'device_code', device_code: String(code.device_code) })).body.error;
  const oid = (): string => sandbox().objectId('ravi');

  it('offers every test user, is labelled, and allows nothing but its own style and form', async () => {
    const page = await sandbox().call('GET', '/devicelogin');
    for (const user of sandbox().addresses.testUsers) assert.ok(page.text.includes(user.displayName) && page.text.includes(`value="${user.objectId}"`));
    assert.match(page.text, /<html lang="en">/);
    assert.match(page.text, /<label>Code\s+<input type="text" name="code"/);
    assert.match(page.text, /<fieldset>\s+<legend>Test user<\/legend>/);
    assert.ok(!/<script|\sstyle=|\son\w+=/i.test(page.text));
    const style = /<style>([^]*?)<\/style>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(page.headers.get('content-security-policy'), `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`);
  });

  it('fills in the code of its address, and never as markup', async () => {
    assert.match((await sandbox().call('GET', '/devicelogin?user_code=BCDF')).text, /value="BCDF"/);
    const page = await sandbox().call('GET', `/devicelogin?code=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.ok(!page.text.includes('<script>'));
  });

  it('signs a user in whatever the case and spacing of the code', async () => {
    const code = await start();
    const typed = String(code.user_code).toLowerCase().replace(/^(.{4})/, ' $1-');
    const done = await post('/devicelogin', { code: typed, user: oid(), answer: 'approve' });
    assert.equal(done.status, 200);
    assert.match(done.text, /role="status">You are signed in as <strong>Ravi Reader<\/strong>/);
    assert.equal(await poll(code), undefined);
  });

  it('cancels', async () => {
    const code = await start();
    assert.match((await post('/devicelogin', { code: String(code.user_code), answer: 'decline' })).text, /cancelled/);
    assert.equal(await poll(code), 'authorization_declined');
  });

  const problems: readonly (readonly [title: string, form: (code: string) => Readonly<Record<string, string>>, text: RegExp])[] = [
    ['an unknown code', () => ({ code: 'NOTACODE', user: oid(), answer: 'approve' }), /role="alert" id="problem">That code is not known/],
    ['no user', (code) => ({ code, answer: 'approve' }), /role="alert" id="problem">Choose a test user/],
  ];
  for (const [title, form, text] of problems) {
    it(`says what is wrong with ${title}, and leaves the code waiting`, async () => {
      const code = await start();
      const page = await post('/devicelogin', form(String(code.user_code)));
      assert.equal(page.status, 400);
      assert.match(page.text, text);
      assert.match(page.text, /aria-invalid="true" aria-describedby="problem"/);
      assert.equal(await poll(code), 'authorization_pending');
    });
  }

  it('takes the form as a browser sends it, and none from a page of another origin', async () => {
    assert.equal((await sandbox().call('GET', '/devicelogin')).headers.get('referrer-policy'), 'same-origin');
    const sent = await start();
    const done = await post('/devicelogin', { code: String(sent.user_code), user: oid(), answer: 'approve' }, { origin: sandbox().addresses.authority });
    assert.equal(done.status, 200);
    const code = await start();
    const answer = await post('/devicelogin', { code: String(code.user_code), user: oid(), answer: 'approve' }, { origin: 'https://evil.example' });
    assert.equal(answer.status, 403);
    assert.equal(await poll(code), 'authorization_pending');
  });
});
