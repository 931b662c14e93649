import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import type { Fault, FaultEffect, FaultPlan } from './fault.js';

/** Where tokens come from. Clients read its refusals in a form of its own. */
const AUTHORITY = /\/oauth2\/(?:v2\.0\/)?(?:token|devicecode)$/;

/** A fault and how often it was met; `hits` counts the times it was carried out. */
export interface ActiveFault {
  readonly spec: string;
  readonly seen: number;
  readonly hits: number;
}

interface Counter {
  readonly fault: Fault;
  seen: number;
  hits: number;
}

/** Carries out faults on the way to the routes. */
export class FaultInjector {
  #counters: readonly Counter[];
  readonly #lifetime: AbortSignal;

  /** `lifetime` ends all waiting. */
  constructor(plan: FaultPlan, lifetime: AbortSignal) {
    this.#counters = plan.map(counterOf);
    this.#lifetime = lifetime;
    // As many requests wait at once as clients send; Node takes more than ten listeners for a leak.
    setMaxListeners(0, lifetime);
  }

  add(plan: FaultPlan): void {
    this.#counters = [...this.#counters, ...plan.map(counterOf)];
  }

  clear(): void {
    this.#counters = [];
  }

  list(): readonly ActiveFault[] {
    return this.#counters.map(({ fault, seen, hits }) => ({ spec: fault.spec, seen, hits }));
  }

  /** Stands before all routes but the control endpoints. */
  middleware(): MiddlewareHandler<HttpEnv> {
    return async (c, next) => {
      const faults = this.#take(`${c.req.method} ${pathAndQuery(c)}`);
      if (faults.length > 0) c.set('fault', faults.map((fault) => fault.spec).join(' | '));
      await this.#wait(faults);
      return carryOut(faults.map((fault) => fault.effect).find((effect) => effect.kind !== 'none') ?? { kind: 'none' }, c, next, this.#lifetime);
    };
  }

  /** All latencies, and the first fault with an effect: those behind it are not used up. */
  #take(request: string): readonly Fault[] {
    const taken: Fault[] = [];
    let decided = false;
    for (const counter of this.#counters) {
      if (!counter.fault.match.test(request)) continue;
      counter.seen++;
      const isDue = counter.seen > counter.fault.after && counter.hits < counter.fault.times && isDrawn(counter);
      if (!isDue || (decided && counter.fault.effect.kind !== 'none')) continue;
      counter.hits++;
      decided ||= counter.fault.effect.kind !== 'none';
      taken.push(counter.fault);
    }
    return taken;
  }

  async #wait(faults: readonly Fault[]): Promise<void> {
    const latency = faults.reduce((sum, fault) => sum + fault.latencyMs, 0);
    if (latency > 0) await untilDone(delay(latency, undefined, { signal: this.#lifetime }));
  }
}

async function carryOut(effect: FaultEffect, c: HttpContext, next: () => Promise<void>, lifetime: AbortSignal): Promise<Response | undefined> {
  switch (effect.kind) {
    case 'none':
      await next();
      return undefined;
    case 'status':
      return refusal(effect, c);
    case 'reset':
      return dropConnection(c);
    case 'lost':
      await next();
      c.res = dropConnection(c);
      return undefined;
    case 'hang':
      await untilDone(new Promise((resolve) => {
        AbortSignal.any([lifetime, c.req.raw.signal]).addEventListener('abort', resolve, { once: true });
      }));
      return dropConnection(c);
  }
}

function refusal(effect: Extract<FaultEffect, { readonly kind: 'status' }>, c: HttpContext): Response {
  if (effect.retryAfter !== undefined) c.header('retry-after', String(effect.retryAfter));
  switch (effect.body) {
    case 'json':
      return c.json(AUTHORITY.test(c.req.path) ? oauthError(effect) : { error: { code: effect.code, message: effect.message } }, effect.status);
    case 'html':
      return c.html(`<html><body><h1>${effect.status}</h1></body></html>`, effect.status);
    case 'empty':
      return c.body('', effect.status);
  }
}

/** The form of OAuth, with the number that Entra's texts begin with, e.g. `AADSTS50076: …`. */
function oauthError({ code, message }: Extract<FaultEffect, { readonly kind: 'status' }>): object {
  const [, number] = /^AADSTS(\d+)\b/.exec(message) ?? [];
  return { error: code, error_description: message, ...(number === undefined ? {} : { error_codes: [Number(number)] }) };
}

function dropConnection(c: HttpContext): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Waiting that is cut short is over, too. */
async function untilDone(waiting: Promise<unknown>): Promise<void> {
  await waiting.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'AbortError')) throw error;
  });
}

/** As good as chance, and the same in every run. */
function isDrawn({ fault, seen }: Counter): boolean {
  if (fault.chancePercent === 100) return true;
  return createHash('sha256').update(`${fault.spec}#${seen}`).digest().readUInt32BE() < (fault.chancePercent / 100) * 2 ** 32;
}

function counterOf(fault: Fault): Counter {
  return { fault, seen: 0, hits: 0 };
}

function pathAndQuery(c: HttpContext): string {
  const { pathname, search } = new URL(c.req.url);
  return `${pathname}${search}`;
}
