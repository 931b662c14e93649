import { Hono } from 'hono';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import { SANDBOX_USERS, type SandboxUser } from '../identity/users.js';
import { graphError } from './graph-error.js';
import { type GraphParts, requireGraphUser } from './require-graph-user.js';

/** One comparison and what joins it with the next: `userPrincipalName eq 'a@contoso.example' or `. Quotes are doubled in the text, which may hold anything. */
const COMPARISON = /(userPrincipalName|mail|id) eq '((?:[^']|'')*)'(?: or |$)/giy;

/** As much of Microsoft Graph as finding people takes: `GET /v1.0/users` with a filter, and `GET /v1.0/users/{id or name}`. */
export function graphRoutes(parts: GraphParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use('/v1.0/*', requireGraphUser(parts));
  app.get('/v1.0/users', listUsers);
  app.get('/v1.0/users/:name', (c) => {
    const wanted = c.req.param('name').toLowerCase();
    const user = SANDBOX_USERS.find(({ id, userPrincipalName }) => id === wanted || userPrincipalName === wanted);
    if (user === undefined) return graphError(c, 404, 'Request_ResourceNotFound', `Resource '${c.req.param('name')}' does not exist or one of its queried reference-property objects are not present.`);
    return c.json({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...viewOf(user) });
  });
  return app;
}

function listUsers(c: HttpContext): Response {
  const filter = (c.req.query('$filter') ?? '').trim();
  const comparisons = [...filter.matchAll(COMPARISON)];
  if (comparisons.map(([whole]) => whole).join('') !== filter) return graphError(c, 400, 'Request_UnsupportedQuery', "Unsupported or invalid query filter clause specified for property of resource 'User'.");
  const matches = (user: SandboxUser): boolean => comparisons.length === 0 || comparisons.some(([, property = '', value = '']) => {
    return (property.toLowerCase() === 'id' ? user.id : user.userPrincipalName) === value.replaceAll("''", "'").toLowerCase();
  });
  return c.json({ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: SANDBOX_USERS.filter(matches).map(viewOf) });
}

function viewOf({ id, displayName, givenName, familyName, userPrincipalName }: SandboxUser): object {
  return { id, displayName, givenName, surname: familyName, userPrincipalName, mail: userPrincipalName };
}
