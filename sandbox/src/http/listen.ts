import type { AddressInfo, Server } from 'node:net';

/** Loopback: nothing outside of this machine reaches the sandbox. */
export const HOST = '127.0.0.1';

/** Listens on loopback and gives the port; rejects with the system's error, `EADDRINUSE` among others. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      // A server that listens on a port, not on a pipe, has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });
}
