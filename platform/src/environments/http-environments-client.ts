import type { Cloud } from '../clouds/cloud.js';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import type { ServiceHttp } from '../http/service-http.js';
import type { Environment } from './environment.js';
import type { EnvironmentsClient } from './environments-client.js';
import { readEnvironment } from './read-environment.js';

/**
 * BAP's list for makers, which says most; where an account may not read it, Flow's, which paconn uses and which says less. Both are empty
 * for a service principal: it reads the administrators' list, which it may once it is registered as a management application.
 */
export class HttpEnvironmentsClient implements EnvironmentsClient {
  readonly #http: ServiceHttp;
  readonly #cloud: Cloud;

  constructor(http: ServiceHttp, cloud: Cloud) {
    this.#http = http;
    this.#cloud = cloud;
  }

  async list(signal?: AbortSignal): Promise<readonly Environment[]> {
    const items = await this.#items(signal);
    return items.flatMap((item) => readEnvironment(item) ?? []);
  }

  async #items(signal: AbortSignal | undefined): Promise<readonly unknown[]> {
    const { bap, flow } = this.#cloud.endpoints;
    if (await this.#http.isApplication(signal)) return await this.#forApplications(bap, signal);
    try {
      return await this.#http.list(`${bap}/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01`, {}, signal);
    } catch (error) {
      if (!isPlatformError(error, 'forbidden', 'not-found')) throw error;
      if (flow === undefined) throw error;
      return await this.#fromFlow(`${flow}/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01`, error, signal);
    }
  }

  async #forApplications(bap: string, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
    try {
      return await this.#http.list(`${bap}/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments?api-version=2020-10-01`, {}, signal);
    } catch (error) {
      if (!isPlatformError(error, 'forbidden')) throw error;
      const { data, status, code, correlationId, url } = error;
      throw new PlatformError('forbidden', {
        circumstance: 'ServicePrincipalNotRegistered',
        data,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
        ...(correlationId === undefined ? {} : { correlationId }),
        ...(url === undefined ? {} : { url }),
      });
    }
  }

  /** Where Flow fails, too, what BAP said is the better explanation. */
  async #fromFlow(url: string, reason: Error, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
    try {
      return await this.#http.list(url, {}, signal);
    } catch (error) {
      throw isPlatformError(error, 'cancelled') ? error : reason;
    }
  }
}
