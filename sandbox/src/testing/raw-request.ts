import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

export interface RawRequest {
  readonly method: string;
  readonly url: string;
  /** Sent as they are, in this order, and no others. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
  /** What is trusted, as PEM; for `https`. */
  readonly ca?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** All names are this computer, as in the hosts file of somebody who uses such names. */
const toLoopback: LookupFunction = (_name, options, done) => {
  if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
  else done(null, '127.0.0.1', 4);
};

/** Sends a request whose headers are those given: `fetch` would add and reorder. Every connection is a new one. */
export function rawRequest({ method, url, headers = [], body, ca }: RawRequest): Promise<RawAnswer> {
  const target = new URL(url);
  const given = headers.some(([name]) => name.toLowerCase() === 'host') ? headers : [['Host', target.host] as const, ...headers];
  const options: RequestOptions = { method, lookup: toLoopback, agent: false, setHost: false, headers: given.flat() };
  return new Promise((resolve, reject) => {
    // Not through URL: its parser would change how a path is escaped.
    const address = { ...options, hostname: target.hostname, port: target.port, path: url.slice(url.indexOf('/', url.indexOf('//') + 2)) };
    const sent = target.protocol === 'https:' ? httpsRequest({ ...address, ca, servername: isIP(target.hostname) === 0 ? target.hostname : '' }) : httpRequest(address);
    sent.on('error', reject).on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    sent.end(body);
  });
}
