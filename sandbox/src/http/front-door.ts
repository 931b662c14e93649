import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline, type Duplex } from 'node:stream';
import type { TlsCredentials } from '../tls/tls-identity.js';
import { isLocalHost } from './host-guard.js';
import { HOST, listen } from './listen.js';

/** The first byte of every TLS connection; no HTTP method begins with it. */
const TLS_HANDSHAKE = 0x16;

/**
 * One port for HTTP, for HTTPS, and for clients that come through a proxy (`CONNECT`): what a connection is shows in its first byte. As a
 * proxy it leads to itself alone, which spares clients the resolving of names below `localhost`.
 */
export class FrontDoor {
  readonly #server: Server;
  readonly #http = createHttpServer();
  readonly #sockets = new Set<Socket>();
  readonly #credentials: () => Promise<TlsCredentials>;
  #https: Promise<ReturnType<typeof createHttpsServer>> | undefined;
  #listener: RequestListener = () => undefined;
  #port = 0;

  /** `credentials` are asked for when the first client speaks TLS. */
  constructor(credentials: () => Promise<TlsCredentials>) {
    this.#credentials = credentials;
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      this.#admit(socket);
    });
    this.#http.on('request', (request, response) => { this.#listener(request, response); });
    this.#http.on('connect', (request, socket, head) => { this.#tunnel(request, socket, head); });
  }

  /** Gives the port; rejects with the system's error. `serve` has to follow without a pause: a request that came before it would never be answered. */
  async listen(port: number): Promise<number> {
    return (this.#port = await listen(this.#server, port));
  }

  serve(listener: RequestListener): void {
    this.#listener = listener;
  }

  /** Takes no more connections. Ends when all are gone, which `drop` sees to. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => { resolve(); });
    });
  }

  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #admit(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    // A connection that breaks is the client's affair.
    socket.on('error', () => undefined);
    this.#sort(socket);
  }

  #sort(socket: Socket): void {
    const first = socket.read(1) as Buffer | null;
    if (first === null) {
      if (socket.readableEnded) socket.destroy();
      else socket.once('readable', () => { this.#sort(socket); });
      return;
    }
    socket.unshift(first);
    if (first[0] === TLS_HANDSHAKE) void this.#secure().then((server) => server.emit('connection', socket), () => socket.destroy());
    else this.#http.emit('connection', socket);
  }

  #secure(): Promise<ReturnType<typeof createHttpsServer>> {
    return (this.#https ??= this.#credentials().then((credentials) =>
      createHttpsServer({ ...credentials, minVersion: 'TLSv1.2' }, (request, response) => { this.#listener(request, response); })));
  }

  #tunnel({ url = '' }: IncomingMessage, client: Duplex, head: Buffer): void {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(url) ?? [];
    if (!isLocalHost(host) || Number(port) !== this.#port) {
      client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    const self = connect(this.#port, HOST, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      self.write(head);
      pipeline(client, self, client, () => self.destroy());
    });
    self.on('error', () => client.destroy());
  }
}
