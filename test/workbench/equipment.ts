import process from 'node:process';

/** A VS Code server and the Node.js that runs it; absolute paths. scripts/lib/vscode-server.mjs sets it up. */
export interface VsCodeServerFiles {
  readonly version: string;
  readonly node: string;
  readonly serverMain: string;
}

/** What a test needs and cannot make itself. The scripts find or install it, and hand it over in the environment. */
export interface Equipment {
  readonly server: VsCodeServerFiles;
  /** The browser's executable. */
  readonly chromium: string;
  /** The packaged extension, for tests that install it. */
  readonly vsix: string | undefined;
}

const VARIABLE = 'CONNECTOR_TEST_EQUIPMENT';

/** Reads what the scripts handed over; throws where a test was started without them. */
export function equipmentFromEnvironment(): Equipment {
  const text = process.env[VARIABLE];
  if (text === undefined) throw new Error(`${VARIABLE} is not set: start this through "npm test -- --layer …", which finds a VS Code server and a browser.`);
  return toEquipment(JSON.parse(text));
}

function toEquipment(value: unknown): Equipment {
  const server = property(value, 'server');
  return {
    server: { version: text(server, 'version'), node: text(server, 'node'), serverMain: text(server, 'serverMain') },
    chromium: text(value, 'chromium'),
    vsix: property(value, 'vsix') === undefined ? undefined : text(value, 'vsix'),
  };
}

function text(value: unknown, name: string): string {
  const found = property(value, name);
  if (typeof found !== 'string') throw new Error(`${VARIABLE}: "${name}" is not a string.`);
  return found;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
