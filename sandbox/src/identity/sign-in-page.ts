import { html } from 'hono/html';
import { createHash } from 'node:crypto';
import type { SandboxUser } from './users.js';

/** What the page shows above its form. */
export type SignInNotice =
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly text: string }
  | { readonly kind: 'approved'; readonly user: SandboxUser }
  | { readonly kind: 'declined' };

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 30%, transparent); --accent: #0b5cad; }
body { margin: 0; display: grid; min-height: 100vh; place-items: center; }
main { width: min(26rem, calc(100vw - 3rem)); padding: 2rem 0; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
form { display: grid; gap: 1.25rem; }
label, legend { font-weight: 600; }
input[type=text] { display: block; box-sizing: border-box; width: 100%; font: 1.4rem ui-monospace, monospace; letter-spacing: .1em; text-transform: uppercase; padding: .5rem; border: 1px solid var(--line); border-radius: .25rem; background: transparent; color: inherit; }
fieldset { border: 1px solid var(--line); border-radius: .25rem; margin: 0; padding: .5rem 1rem 1rem; }
.user { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; margin-top: .75rem; font-weight: normal; align-items: baseline; }
.user span { grid-column: 2; }
.actions { display: flex; gap: .75rem; }
button { font: inherit; padding: .5rem 1.25rem; border: 1px solid var(--accent); border-radius: .25rem; background: transparent; color: inherit; cursor: pointer; }
button.primary { background: var(--accent); color: #fff; }
:focus-visible { outline: 3px solid #f2a33a; outline-offset: 2px; }
.notice { border-inline-start: .3rem solid var(--accent); padding: .25rem .75rem; }
.problem { border-color: #c4314b; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but the page's own style and form: no script, no picture, no other origin, no frame around it. */
export const SIGN_IN_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** The page for a device code. It works without script and by keyboard alone. */
export function signInPage(users: readonly SandboxUser[], code: string, notice: SignInNotice): ReturnType<typeof html> {
  const isDone = notice.kind === 'approved' || notice.kind === 'declined';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(notice)} - Connector Workbench sandbox</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${isDone ? titleOf(notice) : 'Sign in to the local sandbox'}</h1>
${noticeBlock(notice)}
${isDone ? '' : form(users, code, notice)}
</main>
</body>
</html>`;
}

function titleOf(notice: SignInNotice): string {
  switch (notice.kind) {
    case 'none':
      return 'Sign in';
    case 'problem':
      return 'Error: sign in';
    case 'approved':
      return 'Signed in';
    case 'declined':
      return 'Sign-in cancelled';
  }
}

function noticeBlock(notice: SignInNotice): ReturnType<typeof html> {
  switch (notice.kind) {
    case 'none':
      return html`<p>This is a test service on your own machine. No password is needed, and nothing leaves your computer.</p>`;
    case 'problem':
      return html`<p class="notice problem" role="alert" id="problem">${notice.text}</p>`;
    case 'approved':
      return html`<p class="notice" role="status">You are signed in as <strong>${notice.user.displayName}</strong>. You can close this page and go back.</p>`;
    case 'declined':
      return html`<p class="notice" role="status">The sign-in was cancelled. You can close this page.</p>`;
  }
}

function form(users: readonly SandboxUser[], code: string, notice: SignInNotice): ReturnType<typeof html> {
  const invalid = notice.kind === 'problem' ? html` aria-invalid="true" aria-describedby="problem"` : '';
  return html`<form method="post" action="/devicelogin">
<label>Code
<input type="text" name="code" value="${code}" required maxlength="16" autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus${invalid}></label>
<fieldset>
<legend>Test user</legend>
${users.map((user, index) => userChoice(user, index === 0))}
</fieldset>
<div class="actions">
<button class="primary" name="answer" value="approve">Sign in</button>
<button name="answer" value="decline" formnovalidate>Cancel</button>
</div>
</form>`;
}

function userChoice(user: SandboxUser, isFirst: boolean): ReturnType<typeof html> {
  const checked = isFirst ? html` checked` : '';
  return html`<label class="user"><input type="radio" name="user" value="${user.id}"${checked}><strong>${user.displayName}</strong>
<span>${user.userPrincipalName}</span><span>${user.description}</span></label>`;
}
