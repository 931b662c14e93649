import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { parseFault, SANDBOX_USAGE } from '@connector-workbench/sandbox';
import { type Command, CommanderError } from 'commander';
import { createProgram } from './command-line/program.js';
import { nodeFileSystem } from './files/node-file-system.js';
import { commandsOfPage, type DocumentedCommand, documentedPages, readPage } from './testing/documented-commands.js';
import { exampleDefinition, exampleSolution, exampleWsdl, type Files, runConnector, work } from './testing/index.js';

const THINGS: Files = { 'apiDefinition.swagger.json': exampleDefinition(), 'apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }) };
const titled = (folder: string, title: string): Files => ({ ...below(folder, THINGS), [`${folder}/apiDefinition.swagger.json`]: exampleDefinition(({ info }) => { info.title = title; }) });
const below = (folder: string, files: Files): Files => Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

/** The program with its grammar, of which no command does anything. `isPartial`: nothing has to be given. */
function grammar({ isPartial }: { readonly isPartial: boolean }): Command {
  const nothing = { isTerminal: false, write: () => undefined };
  const program = createProgram({ stdout: nothing, stderr: nothing, env: {}, cwd: process.cwd(), files: nodeFileSystem, now: () => 0, stop: new AbortController().signal }, () => undefined);
  const silence = (command: Command): void => {
    if (command.commands.length === 0) command.action(() => undefined);
    if (isPartial) for (const option of command.options) option.makeOptionMandatory(false);
    if (isPartial) for (const argument of command.registeredArguments) argument.argOptional();
    for (const each of command.commands) silence(each);
  };
  silence(program);
  return program;
}

/** What the command line has against it; undefined where it takes it. A command that is named in a sentence need not be whole. */
function refusalOf({ argv, where }: DocumentedCommand): string | undefined {
  try {
    grammar({ isPartial: where === 'inline' }).parse([...argv], { from: 'user' });
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // A command of which only a subcommand does something prints its help.
    return where === 'inline' && ['commander.help', 'commander.helpDisplayed'].includes(error.code) ? undefined : error.message;
  }
}

describe('the command lines of the documentation', function () {
  this.timeout(60_000);

  for (const page of documentedPages()) {
    const commands = commandsOfPage(page);
    if (commands.length === 0) continue;
    it(`of ${page} are as the command line takes them`, () => {
      assert.deepEqual(commands.flatMap((command) => {
        const refusal = refusalOf(command);
        return refusal === undefined ? [] : [`${command.text}: ${refusal}`];
      }), []);
    });
  }

  it('are found on the pages that have some', () => {
    const count = (where: DocumentedCommand['where']): number => documentedPages().flatMap(commandsOfPage).filter((each) => each.where === where).length;
    assert.ok(count('block') >= 40, String(count('block')));
    assert.ok(count('inline') >= 40, String(count('inline')));
  });

  it('would be found out', () => {
    const base = { page: 'x', text: 'x', where: 'inline', language: '', block: 0 } as const;
    for (const argv of [['deploi'], ['deploy', '--colour'], ['solution', 'unpak'], ['solution', 'list', '--to', 'x']]) assert.notEqual(refusalOf({ ...base, argv }), undefined, argv.join(' '));
    assert.notEqual(refusalOf({ ...base, where: 'block', argv: ['connectors'] }), undefined);
  });

  it('start a sandbox with the options and the faults that it has', async () => {
    const shown = documentedPages().flatMap(commandsOfPage).filter(({ argv }) => argv[0] === 'sandbox');
    assert.ok(shown.length >= 4);
    for (const { argv } of shown) {
      // It reads everything, and starts nothing.
      const { code, stdout } = await runConnector([...argv, '--help']);
      assert.deepEqual([code, stdout.slice(0, 6)], [0, 'Usage:'], argv.join(' '));
      for (const [at, word] of argv.entries()) {
        if (word === '--fault') parseFault(argv[at + 1] ?? '');
        if (word.startsWith('-')) assert.match(SANDBOX_USAGE, new RegExp(`^  (?:-\\w, )?${word}\\b`, 'm'), argv.join(' '));
      }
    }
  });
});

/** A page whose blocks are run one command after the other, in a folder with these files, against a sandbox. */
interface Walk {
  readonly page: string;
  readonly what: string;
  /** Which blocks, by a text that one of their commands holds. */
  readonly holding: readonly string[];
  readonly files: Files;
  /** Run before. */
  readonly before?: readonly (readonly string[])[];
  /** What the sandbox calls otherwise than the page. */
  readonly instead?: Readonly<Record<string, readonly string[]>>;
  /** The service that tokens are for. */
  readonly token: 'dataverse' | 'arm' | 'none';
}

const DELIVERY = exampleSolution('Contoso Orders and Returns', { name: 'ContosoDelivery', publisher: 'Contoso' });
const AZURE = { Integration: ['Contoso Integration'], connectors: ['integration-dev'] };

const WALKS: readonly Walk[] = [
  { page: 'docs/writing.md', what: 'begin a connector', holding: ['init'], files: {}, token: 'none' },
  { page: 'docs/solutions.md', what: 'unpack a solution and pack it again', holding: ['solution unpack'], files: { 'ContosoDelivery_1_0_0_0.zip': DELIVERY }, token: 'none' },
  { page: 'docs/solutions.md', what: 'pack connectors into a solution', holding: ['pack contoso-orders'], files: { ...titled('contoso-orders', 'Orders'), ...titled('contoso-tickets', 'Tickets') }, token: 'none' },
  {
    page: 'docs/solutions.md', what: 'pack one connector of an unpacked solution', holding: ['ContosoDeliveryConnectors'], token: 'none',
    files: { 'ContosoDelivery_1_0_0_0.zip': exampleSolution('Contoso Shipping', { name: 'ContosoDelivery', publisher: 'Contoso' }) }, before: [['solution', 'unpack', 'ContosoDelivery_1_0_0_0.zip']],
  },
  {
    page: 'docs/solutions.md', what: 'go between environments', holding: ['solution publishers'], token: 'dataverse',
    files: { 'ContosoDelivery_1_0_0_0.zip': DELIVERY, 'b.zip': exampleSolution('Contoso Shipping', { name: 'ContosoShipping', publisher: 'Contoso' }) },
    before: [['solution', 'import', 'b.zip', '-e', 'Development'], ['solution', 'import', 'ContosoDelivery_1_0_0_0.zip', '-e', 'Development']],
    // The sandbox's Test has no Dataverse.
    instead: { Test: ['Production', '--yes'] },
  },
  { page: 'docs/logic-apps.md', what: 'go to Logic Apps and back', holding: ['logicapp list'], files: titled('contoso-orders', 'Contoso Orders'), token: 'arm', instead: { ...AZURE, 'download': ['download', '--dest', 'copy'] } },
  { page: 'docs/logic-apps.md', what: 'import a WSDL', holding: ['import-wsdl stock.wsdl'], files: { 'stock.wsdl': exampleWsdl() }, token: 'arm', instead: { ...AZURE, 'https://stock.contoso.example/stock.svc?wsdl': [] } },
];

const DOMAINS: Readonly<Record<string, string>> = { Development: 'contoso-dev', Production: 'contoso' };

describe('the walks of the documentation', function () {
  this.timeout(60_000);

  for (const { page, what, holding, files, before = [], instead = {}, token } of WALKS) {
    it(`of ${page} ${what}`, work(files, async ({ cwd, sandbox }) => {
      const known = await sandbox.environmentOf();
      const tokenFor = async (resource: string): Promise<string> => (await sandbox.control('token', { user: 'maya@contoso.example', resource }) as { readonly access_token: string }).access_token;
      const run = async (argv: readonly string[]): Promise<void> => {
        const domain = DOMAINS[argv[argv.indexOf('-e') + 1] ?? ''] ?? 'contoso-dev';
        const env = {
          ...known,
          ...(token === 'dataverse' ? { CONNECTOR_DATAVERSE_TOKEN: await tokenFor(`${sandbox.addresses.dataverse}/dataverse/${domain}`) } : {}),
          ...(token === 'arm' ? { CONNECTOR_ACCESS_TOKEN: await tokenFor(sandbox.addresses.armResource ?? '') } : {}),
        };
        const isRemote = token === 'arm' ? argv[1] !== 'export-template' : argv.includes('-e');
        const { code, stderr } = await runConnector([...argv, ...(isRemote ? ['--cloud', 'sandbox'] : [])], { cwd, env });
        assert.equal(code, 0, `${argv.join(' ')}\n${stderr}`);
      };
      const commands = commandsOfPage(page).filter((each) => each.where === 'block');
      const blocks = new Set(commands.filter(({ text }) => holding.some((part) => text.includes(part))).map(({ block }) => block));
      const chosen = commands.filter(({ block }) => blocks.has(block));
      assert.ok(chosen.length > 0, `${page} shows no such command any more`);
      for (const argv of before) await run(argv);
      // A command without what it is about shows another way to do the same, which the sandbox cannot follow.
      for (const { argv } of chosen) if (!argv.some((word) => instead[word]?.length === 0)) await run(argv.flatMap((word) => instead[word] ?? [word]));
    }));
  }
});

/** The blocks of a page in a language, each as its commands. */
function blocksOf(page: string, language: string): readonly (readonly (readonly string[])[])[] {
  const commands = commandsOfPage(page).filter((each) => each.language === language);
  return [...new Set(commands.map(({ block }) => block))].map((block) => commands.filter((each) => each.block === block).map(({ argv }) => argv));
}

describe('docs/pipelines.md', function () {
  this.timeout(60_000);

  it('has samples whose commands work, one after the other', async () => {
    const [config = '', routes = ''] = [...readPage('docs/pipelines.md').matchAll(/```json\n([^]*?)```/g)].map(([, block = '']) => block);
    const samples = blocksOf('docs/pipelines.md', 'yaml');
    assert.deepEqual(samples.map((commands) => commands.length), [6, 4, 1]);
    const files = { 'connectors/connector.config.json': config, ...below('connectors/contoso-things', THINGS) };
    const [byRoute = []] = blocksOf('docs/pipelines.md', 'sh');
    assert.equal(byRoute.length, 3);
    await work({ ...files, 'connectors/connector.config.json': routes }, async ({ sandbox, connector }) => {
      const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource: `${sandbox.addresses.dataverse}/dataverse/contoso` }) as { readonly access_token: string };
      for (const argv of byRoute) {
        const { code, stderr } = await connector(argv, { CONNECTOR_DATAVERSE_TOKEN: token });
        assert.equal(code, 0, `${argv.join(' ')}\n${stderr}`);
      }
    })();
    for (const sample of [samples[0] ?? [], [...(samples[1] ?? []), ...(samples[2] ?? [])]]) {
      await work(files, async ({ cwd, connector }) => {
        for (const argv of sample) {
          const { code, stderr } = argv[0] === 'lint' ? await runConnector(argv, { cwd }) : await connector(argv);
          assert.equal(code, 0, `${argv.join(' ')}\n${stderr}`);
        }
      })();
    }
  });
});

describe('README.md', () => {
  it('shows what linting a sample prints', async () => {
    const [, shown = ''] = /^\$ \S+\/(?:connector lint .*\n)([^]*?)^```/m.exec(readPage('README.md')) ?? [];
    const [command] = commandsOfPage('README.md').filter(({ where, argv }) => where === 'block' && argv[0] === 'lint');
    assert.ok(command !== undefined && shown !== '');
    const { stdout } = await runConnector(command.argv, { cwd: fileURLToPath(new URL('../../', import.meta.url)) });
    assert.equal(stdout, shown);
  });
});

describe('the help of every command', () => {
  for (const words of wordsOf(grammar({ isPartial: true }))) {
    it(`has lines of at most 80 characters, save for examples, which are to be copied: ${words.join(' ')}`, async () => {
      const { code, stdout } = await runConnector([...words, '--help']);
      const prose = stdout.split('\n').filter((line) => !line.startsWith('  connector '));
      assert.deepEqual([code, prose.filter((line) => line.length > 80)], [0, []]);
    });
  }
});

/** How each command is called, with those that are made of commands. */
function wordsOf({ commands }: Command): readonly (readonly string[])[] {
  return commands.flatMap((command) => [[command.name()], ...wordsOf(command).map((below) => [command.name(), ...below])]);
}
