import { parseArgs } from 'node:util';
import { CLOUD_SHAPE_IDS, isCloudShapeId, type CloudShapeId } from '../clouds/cloud-shape.js';
import { FaultSyntaxError, parseFault, type FaultPlan } from '../faults/fault.js';

/** What the command line of the sandbox says. */
export interface SandboxArguments {
  readonly port: number;
  readonly dataDir: string;
  readonly seed: boolean;
  readonly faults: FaultPlan;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly exitWithParent: boolean;
  readonly tokenLifetimeSeconds: number | undefined;
  readonly cloud: CloudShapeId;
  /** Undefined: lists come whole. */
  readonly pageSize: number | undefined;
}

export type ParsedArguments =
  | { readonly kind: 'run'; readonly arguments: SandboxArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly message: string };

const DEFAULT_DATA_FOLDER = '.sandbox';

export const SANDBOX_USAGE = `Usage: connector sandbox [options]

Starts a local stand-in for the platform's services, on 127.0.0.1 only.

Options:
  --port N            where to listen; 0 (the default) takes a free port
  --data DIR          the folder for what lasts (default: ${DEFAULT_DATA_FOLDER})
  --seed              put the sample environments and connectors in, once per
                      folder
  --page-size N       how many items of a list come at once (default: all)
  --fault SPEC        a failure to inject; may be repeated, see below
  --token-lifetime S  how many seconds access tokens are good (default: 3599)
  --cloud ID          whose tokens the services take: public (the default), gcc,
                      gcc-high, dod, china, ex or rx
  --json              print the addresses as one line of JSON, and nothing else
  --quiet             do not print a line per request
  --exit-with-parent  end when the process that started this one is gone
  -h, --help          print help

Examples:
  connector sandbox --seed
  connector sandbox --fault "match=PATCH .*/apis/;status=429;retryAfter=1;times=1"
  connector sandbox --fault latency=300 --fault "match=POST .*/apis;lost;times=1"
`;

const OPTIONS = {
  port: { type: 'string', default: '0' },
  data: { type: 'string', default: DEFAULT_DATA_FOLDER },
  seed: { type: 'boolean', default: false },
  fault: { type: 'string', multiple: true },
  'token-lifetime': { type: 'string' },
  'page-size': { type: 'string' },
  cloud: { type: 'string', default: 'public' },
  json: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  'exit-with-parent': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments behind the command's name. Never throws: wrong usage is a result. */
export function parseSandboxArguments(argv: readonly string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'help' };
    return {
      kind: 'run',
      arguments: {
        port: wholeNumber('--port', values.port, 65_535),
        dataDir: values.data,
        seed: values.seed,
        faults: (values.fault ?? []).map((spec) => parseFault(spec)),
        json: values.json,
        quiet: values.quiet,
        exitWithParent: values['exit-with-parent'],
        cloud: cloudOf(values.cloud),
        pageSize: values['page-size'] === undefined ? undefined : wholeNumber('--page-size', values['page-size'], 100_000) || undefined,
        tokenLifetimeSeconds: values['token-lifetime'] === undefined ? undefined : wholeNumber('--token-lifetime', values['token-lifetime'], 31_536_000),
      },
    };
  } catch (error) {
    if (error instanceof FaultSyntaxError || error instanceof RangeError || error instanceof TypeError) return { kind: 'wrong', message: error.message };
    throw error;
  }
}

function cloudOf(text: string): CloudShapeId {
  if (isCloudShapeId(text)) return text;
  throw new RangeError(`--cloud ${text}: there is no such cloud. Known are ${CLOUD_SHAPE_IDS.join(', ')}.`);
}

function wholeNumber(option: string, text: string, largest: number): number {
  if (/^\d+$/.test(text) && Number(text) <= largest) return Number(text);
  throw new RangeError(`${option} ${text}: a whole number from 0 to ${largest} is needed here.`);
}
