import { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { requireSameOrigin } from '../http/host-guard.js';
import type { DeviceCodes } from './device-codes.js';
import { SIGN_IN_POLICY, signInPage, type SignInNotice } from './sign-in-page.js';
import { findUser, SANDBOX_USERS } from './users.js';

/** The page on which a person answers a device code. `?code=` (or `?user_code=`) fills the code in. */
export function signInRoutes(deviceCodes: DeviceCodes): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get('/devicelogin', (c) => page(c, 200, c.req.query('code') ?? c.req.query('user_code') ?? '', { kind: 'none' }));
  app.post('/devicelogin', requireSameOrigin(), async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const code = form.get('code') ?? '';
    const notice = answerCode(deviceCodes, code, form);
    return page(c, notice.kind === 'problem' ? 400 : 200, code, notice);
  });
  return app;
}

function answerCode(deviceCodes: DeviceCodes, code: string, form: URLSearchParams): SignInNotice {
  if (form.get('answer') === 'decline') {
    return deviceCodes.answer(code, { kind: 'declined' }) ? { kind: 'declined' } : unknownCode();
  }
  const user = findUser(form.get('user') ?? '');
  if (user === undefined) return { kind: 'problem', text: 'Choose a test user.' };
  return deviceCodes.answer(code, { kind: 'approved', user }) ? { kind: 'approved', user } : unknownCode();
}

function unknownCode(): SignInNotice {
  return { kind: 'problem', text: 'That code is not known, or it has expired. Check it, or start the sign-in again to get a new one.' };
}

function page(c: HttpContext, status: 200 | 400, code: string, notice: SignInNotice): Response | Promise<Response> {
  c.header('content-security-policy', SIGN_IN_POLICY);
  c.header('x-content-type-options', 'nosniff');
  // Not "no-referrer": with that, browsers send the form with the origin "null".
  c.header('referrer-policy', 'same-origin');
  return c.html(signInPage(SANDBOX_USERS, code, notice), status);
}
