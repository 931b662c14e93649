import type { LogOutputChannel } from 'vscode';

/** Where the extension writes what happened. Texts are redacted before they get there. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Writes to an output channel of VS Code's, through `redact`: no caller has to think of it. */
export function createLogger(channel: LogOutputChannel, redact: (text: string) => string): Logger {
  return {
    debug: (message) => { channel.debug(redact(message)); },
    info: (message) => { channel.info(redact(message)); },
    warn: (message) => { channel.warn(redact(message)); },
    error: (message) => { channel.error(redact(message)); },
  };
}
