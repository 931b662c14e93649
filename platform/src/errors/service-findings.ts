import type { ServiceFinding } from './platform-error.js';

/** `Error : paths/~1contacts/get : The 'summary' property is required.` – the place in the middle may be missing or `info`. */
const LINE = /^(?:.*?:\s*)??(Error|Warning)\s*:\s*(?:(\S+)\s+:\s*)?(.+)$/i;

/**
 * Reads what the service's validator says: lines joined by CRLF, each with a severity and perhaps a place, which is a JSON pointer with
 * or without its leading slash (PowerPlatformConnectors pull requests 683 and 1095). Text that has no such line gives nothing.
 */
export function readServiceFindings(text: string): readonly ServiceFinding[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const match = LINE.exec(line.trim());
    const [, severity, place, message] = match ?? [];
    if (severity === undefined || message === undefined) return [];
    return [{ severity: severity.toLowerCase() === 'error' ? 'error' : 'warning', pointer: place === undefined ? undefined : pointerOf(place), message: message.trim() }];
  });
}

function pointerOf(place: string): string {
  const pointer = place.replace(/^#/, '');
  return pointer === '' || pointer.startsWith('/') ? pointer : `/${pointer}`;
}
