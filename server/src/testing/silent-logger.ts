import type { Logger } from '../common/requests/logger.js';

export const silentLogger: Logger = { error: () => undefined, warn: () => undefined, info: () => undefined };

/** Keeps what is logged. */
export class RecordingLogger implements Logger {
  readonly lines: string[] = [];

  error(message: string): void {
    this.lines.push(`error: ${message}`);
  }

  warn(message: string): void {
    this.lines.push(`warn: ${message}`);
  }

  info(message: string): void {
    this.lines.push(`info: ${message}`);
  }
}
