import { parsePointer, ROOT_POINTER, type Pointer } from '@connector-workbench/core';
import type { ServiceMessage } from './service-message.js';

/** `Error : info : The 'contact' property is required.` The place in the middle may be missing; it holds no blank, or is a pointer. */
const LINE = /^(?<severity>error|warning)\s*:\s*(?:(?<path>\S+|\/.*?)(?<!\s)\s+:\s+)?(?<message>.+)$/i;
/** The service introduces the first line in the same breath. */
const FIRST_LINE = /(?:^|:\s+)(?=(?:Error|Warning)\s+:\s)/;

/**
 * Reads what the service's validator says: lines joined by CRLF, each with a severity and perhaps a place (PowerPlatformConnectors
 * pull requests 683 and 1095). A text without such a line gives nothing.
 */
export function readValidationReport(text: string): readonly ServiceMessage[] {
  const introduced = FIRST_LINE.exec(text);
  if (introduced === null) return [];
  const lines = text.slice(introduced.index + introduced[0].length).split(/\r\n|\n|\r/);
  return joinContinued(lines).flatMap((line) => toMessage(line) ?? []);
}

/** A line that does not begin with a severity goes on with the message before it. */
function joinContinued(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    if (joined.length > 0 && !LINE.test(line)) joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
  }
  return joined;
}

function toMessage(line: string): ServiceMessage | undefined {
  const { severity, path, message } = LINE.exec(line)?.groups ?? {};
  if (severity === undefined || message === undefined) return undefined;
  return { severity: severity.toLowerCase() === 'error' ? 'error' : 'warning', path, pointer: path === undefined ? ROOT_POINTER : pointerOf(path), message: message.trim() };
}

/** The service writes places as JSON pointers, with or without the first slash, or as the fragment of a reference. */
function pointerOf(path: string): Pointer | undefined {
  const pointer = path.replace(/^#/, '');
  return parsePointer(pointer === '' || pointer.startsWith('/') ? pointer : `/${pointer}`);
}
