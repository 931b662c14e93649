import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Leads a browser of this machine to another port of it. */
export interface PortRedirect {
  /** Where VS Code sends links to `http://127.0.0.1:<port>/…`; it fills in the port. */
  readonly template: string;
  close(): Promise<void>;
}

/**
 * VS Code's server turns links to ports of its own machine into links through a proxy, because the browser may be elsewhere. Ours has no
 * proxy and its browser is here, so each such link is answered with a redirect to what it means.
 */
export async function startPortRedirect(): Promise<PortRedirect> {
  const server = createServer((request, response) => {
    const [, port, rest = '/'] = /^\/(\d{1,5})(\/.*)?$/.exec(request.url ?? '') ?? [];
    if (port === undefined) response.writeHead(404).end();
    else response.writeHead(307, { location: `http://127.0.0.1:${port}${rest}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    template: `http://127.0.0.1:${addressOf(server.address()).port}/{{port}}/`,
    close: () => new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    }),
  };
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.');
  return address;
}
