import type { MiddlewareHandler } from 'hono';
import type { HttpContext, HttpEnv } from './http-env.js';
import { ServiceError } from './service-error.js';

/** What the Power Apps provider lists in its own refusal. */
const POWER_APPS_VERSIONS: readonly string[] = [
  '2015-02-01', '2015-03-01', '2015-08-01', '2016-01-01', '2016-02-01', '2016-04-01', '2016-05-01', '2016-07-01', '2016-11-01',
  '2017-02-01', '2017-04-01', '2017-05-01', '2017-06-01', '2017-07-01', '2017-08-01', '2018-10-01', '2019-05-01', '2020-02-01',
  '2020-06-01', '2020-07-01', '2021-02-01', '2022-11-01', '2023-06-01', '2025-03-01', '2025-04-01',
];

/** Refuses a request without `api-version`, as every resource provider does. */
export function requireApiVersion(c: HttpContext): string {
  const version = c.req.query('api-version');
  if (version !== undefined && version !== '') return version;
  throw new ServiceError(400, 'MissingApiVersionParameter', "The api-version query parameter (?api-version=) is required for all requests.");
}

/** The same as middleware. */
export function requirePowerAppsVersions(): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    requirePowerAppsVersion(c);
    await next();
  };
}

/** Refuses what the Power Apps provider does not speak. */
export function requirePowerAppsVersion(c: HttpContext): void {
  const version = requireApiVersion(c);
  if (POWER_APPS_VERSIONS.includes(version)) return;
  const supported = POWER_APPS_VERSIONS.join(', ');
  throw new ServiceError(400, 'InvalidApiVersion', `The api-version '${version}' is not supported. The supported api-versions for provider 'Microsoft.PowerApps' are '${supported}'.`);
}
