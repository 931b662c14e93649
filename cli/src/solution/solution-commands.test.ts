import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ArchiveEntry, packSolution, readArchive, writeArchive } from '@connector-workbench/core/solutions';
import { exampleDefinition, type Files, runConnector, withFolder } from '../testing/index.js';
import { replaceInFolder, sha1 } from '@connector-workbench/platform';

const DEFINITION = exampleDefinition();
const PROPERTIES = '{ "properties": { "connectionParameters": {}, "iconBrandColor": "#123456" } }';
const PROJECT: Files = { 'things/apiDefinition.swagger.json': DEFINITION, 'things/apiProperties.json': PROPERTIES };

/** The archive of a solution with one connector. */
function sample(extra: readonly ArchiveEntry[] = []): Uint8Array {
  const files = new Map([['apiDefinition.swagger.json', Buffer.from(DEFINITION)], ['apiProperties.json', Buffer.from(PROPERTIES)]]);
  const { entries } = packSolution({ projects: [{ shown: 'x', files, variables: new Map() }], settings: { name: 'ContosoThings', publisher: 'Contoso', prefix: 'contoso', minify: false }, sha1 });
  return writeArchive([...entries.slice(0, -1), ...extra, ...entries.slice(-1)]);
}

/** The same archive with another name of the same length in it, wherever it stands. */
function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  assert.equal(to.length, from.length);
  return Buffer.from(Buffer.from(archive).toString('latin1').replaceAll(from, to), 'latin1');
}

/** The sample as `pac solution clone` lays it out. */
function pacProject(folder: string): Files {
  return Object.fromEntries(readArchive(sample()).flatMap(({ name, bytes }) => {
    const text = Buffer.from(bytes).toString();
    const [element = ''] = /<Connector>.*<\/Connector>/s.exec(text) ?? [];
    if (name === '[Content_Types].xml') return [];
    if (name === 'solution.xml') return [[`${folder}/src/Other/Solution.xml`, text]];
    if (name === 'customizations.xml') return [[`${folder}/src/Other/Customizations.xml`, text.replace(element, '')], [`${folder}/src/Connectors/contoso_things.xml`, element]];
    return [[`${folder}/src/${name.replace('Connector/', 'Connectors/')}`, text]];
  }));
}

const solution = (cwd: string, ...argv: readonly string[]) => runConnector(['solution', ...argv], { cwd });

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).toSorted();
}

const TREE = ['connector.solution.json', 'connectors/contoso-things/apiDefinition.swagger.json', 'connectors/contoso-things/apiProperties.json', 'solution/[Content_Types].xml', 'solution/customizations.xml', 'solution/solution.xml'];

describe('connector solution list', () => {
  it('shows what is in an archive', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    const { code, stdout, stderr } = await solution(cwd, 'list', 'a.zip');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^ContosoThings 1\.0\.0\.0 \(unmanaged\), by Contoso \(prefix contoso\)\n\nConnector .*\nContoso Things +contoso_contoso-20things +[0-9a-f-]{36} +1 +no +no\n$/);
  }));

  it('prints the same as JSON', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    const report = JSON.parse((await solution(cwd, 'list', 'a.zip', '--json')).stdout) as { readonly version: number; readonly solution: { readonly connectors: readonly { readonly name: string }[] } };
    assert.deepEqual([report.version, report.solution.connectors.map(({ name }) => name)], [1, ['contoso_contoso-20things']]);
  }));

  for (const [what, files, given, message] of [
    ['a file that is missing', {}, 'a.zip', /^connector: a\.zip: There is no such file or folder\. Check the spelling\.$/m],
    ['a folder', { 'a/b': '' }, 'a', /^connector: a: It is a folder\./],
    ['an empty file', { 'a.zip': '' }, 'a.zip', /^connector: a\.zip: It is empty \(0 bytes\)\./],
    ['another file', { 'a.zip': 'text' }, 'a.zip', /^connector: a\.zip: It is no zip archive\./],
    ['half an archive', { 'a.zip': sample().subarray(0, 300) }, 'a.zip', /^connector: a\.zip: The end of the archive is missing/],
    ['another archive', { 'a.zip': writeArchive([{ name: 'a', bytes: new Uint8Array() }]) }, 'a.zip', /^connector: a\.zip: It holds no solution\.xml/],
  ] as const) {
    it(`refuses ${what}`, () => withFolder(files, async (cwd) => {
      const { code, stdout, stderr } = await solution(cwd, 'list', given);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    }));
  }
});

describe('connector solution unpack', () => {
  it('writes a folder named after the solution', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    const { code, stdout } = await solution(cwd, 'unpack', 'a.zip');
    assert.deepEqual([code, await filesBelow(path.join(cwd, 'ContosoThings')), await readdir(cwd)], [0, TREE, ['ContosoThings', 'a.zip']]);
    assert.equal(stdout, `Unpacked ContosoThings 1.0.0.0 (unmanaged) into ContosoThings: 1 connector\n  ${path.join('ContosoThings', 'connectors', 'contoso-things')}  contoso_contoso-20things\n`);
  }));

  it('makes folders above, and takes an empty one', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    await mkdir(path.join(cwd, 'empty'));
    for (const out of ['x/y/z', 'empty']) {
      assert.equal((await solution(cwd, 'unpack', 'a.zip', '--out', out)).code, 0);
      assert.deepEqual(await filesBelow(path.join(cwd, out)), TREE);
    }
  }));

  for (const [what, files, message] of [
    ['a folder with other files', { 'out/mine.txt': 'x' }, /^connector: out holds other files, .*--out\.\n$/],
    ['a file', { out: 'x' }, /^connector: out is no folder\./],
  ] as const) {
    it(`does not write over ${what}`, () => withFolder({ ...files, 'a.zip': sample() }, async (cwd) => {
      const before = await filesBelow(cwd);
      for (const flags of [[], ['--overwrite']]) {
        const { code, stderr } = await solution(cwd, 'unpack', 'a.zip', '--out', 'out', ...flags);
        assert.equal(code, 2);
        assert.match(stderr, message);
      }
      assert.deepEqual(await filesBelow(cwd), before);
    }));
  }

  it('replaces an unpacked solution only when asked, and keeps what was added', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    const connector = path.join(cwd, 'out', 'connectors', 'contoso-things');
    await solution(cwd, 'unpack', 'a.zip', '--out', 'out');
    await writeFile(path.join(connector, 'readme.md'), 'mine');
    await writeFile(path.join(connector, 'apiProperties.json'), 'changed');
    await writeFile(path.join(cwd, 'out', 'solution', 'stale.xml'), 'stale');
    await mkdir(path.join(cwd, 'out', '.git'));
    await writeFile(path.join(cwd, 'out', '.git', 'HEAD'), 'mine');
    const refused = await solution(cwd, 'unpack', 'a.zip', '--out', 'out');
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /Add --overwrite/);
    assert.equal(await readFile(path.join(connector, 'apiProperties.json'), 'utf8'), 'changed');
    assert.equal((await solution(cwd, 'unpack', 'a.zip', '--out', 'out', '--overwrite')).code, 0);
    assert.deepEqual(await filesBelow(path.join(cwd, 'out')), [...TREE, '.git/HEAD', 'connectors/contoso-things/readme.md'].toSorted());
    assert.notEqual(await readFile(path.join(connector, 'apiProperties.json'), 'utf8'), 'changed');
    assert.deepEqual(await readdir(cwd), ['a.zip', 'out']);
  }));

  it('brings back what was there where the disk refuses in the middle', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    await solution(cwd, 'unpack', 'a.zip', '--out', 'out');
    const out = path.join(cwd, 'out');
    const before = await filesBelow(out);
    // The third part cannot be moved to its place, since the folder above it is not there.
    const files = new Map(['solution/x', 'missing/deep', 'connector.solution.json'].map((name) => [name, new Uint8Array()]));
    const replacement = { files, tops: ['solution', 'missing/deep', 'connector.solution.json'], mark: 'connector.solution.json', keeps: () => false };
    await assert.rejects(replaceInFolder(out, replacement, new AbortController().signal), { message: /cannot be written: the folder that it would be in does not exist\./ });
    assert.deepEqual(await filesBelow(out), before);
  }));

  it('writes nothing where the archive is refused', () => withFolder({ 'a.zip': sample().with(60, 7) }, async (cwd) => {
    assert.equal((await solution(cwd, 'unpack', 'a.zip', '--out', 'out')).code, 2);
    assert.deepEqual(await readdir(cwd), ['a.zip']);
  }));

  for (const name of ['../../evil', '/tmp/evil1', '..\\..\\evil', 'C:/evil_12', 'x/evil.tx.']) {
    it(`writes nothing, here or elsewhere, for a file called ${name}`, () => withFolder({ 'a.zip': renamed(sample([{ name: 'x/evil.txt', bytes: new Uint8Array() }]), 'x/evil.txt', name) }, async (cwd) => {
      const { code, stderr } = await solution(cwd, 'unpack', 'a.zip', '--out', 'deep/out');
      assert.deepEqual([code, await readdir(cwd)], [2, ['a.zip']]);
      assert.match(stderr, /^connector: a\.zip: .*Nothing was unpacked/);
    }));
  }

  it('writes nothing after Ctrl+C', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    const { code, stderr } = await runConnector(['solution', 'unpack', 'a.zip', '--out', 'out'], { cwd, stop: AbortSignal.abort() });
    assert.deepEqual([code, stderr], [2, 'connector: It was stopped, and nothing was written.\n']);
    assert.deepEqual(await readdir(cwd), ['a.zip']);
  }));

  if (process.platform !== 'win32') {
    it('replaces what a link leads to, and leaves the link', () => withFolder({ 'a.zip': sample(), 'real/solution/x': '' }, async (cwd) => {
      await solution(cwd, 'unpack', 'a.zip', '--out', 'tree');
      await symlink('tree', path.join(cwd, 'link'));
      assert.equal((await solution(cwd, 'unpack', 'a.zip', '--out', 'link', '--overwrite')).code, 0);
      assert.deepEqual([await filesBelow(path.join(cwd, 'tree')), (await readdir(cwd)).toSorted()], [TREE, ['a.zip', 'link', 'real', 'tree']]);
    }));
  }
});

const LARGE_ICON = await readFile(new URL('../../../samples/contoso-orders/icon.png', import.meta.url));

describe('connector solution pack', () => {
  const NEW = ['--name', 'ContosoThings', '--publisher', 'Contoso', '--prefix', 'contoso'];

  it('packs a connector, the same bytes every time and everywhere', () => withFolder({ ...PROJECT, 'copy/things/apiDefinition.swagger.json': DEFINITION, 'copy/things/apiProperties.json': PROPERTIES }, async (cwd) => {
    const { code, stdout, stderr } = await solution(cwd, 'pack', 'things', ...NEW);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Packed 1 connector into ContosoThings_1_0_0_0\.zip: ContosoThings 1\.0\.0\.0 \(unmanaged\), 6 files, \d+ bytes\n$/);
    assert.equal((await solution(path.join(cwd, 'copy'), 'pack', 'things', ...NEW, '--out', '../deep/b.zip')).code, 0);
    assert.deepEqual(await readFile(path.join(cwd, 'deep', 'b.zip')), await readFile(path.join(cwd, 'ContosoThings_1_0_0_0.zip')));
  }));

  it('packs an icon in a size that Dataverse keeps, leaves the file, and says so', () => withFolder({ ...PROJECT, 'things/icon.png': LARGE_ICON, 'things/icon.svg': '<svg/>' }, async (cwd) => {
    const { code, stderr } = await solution(cwd, 'pack', 'things', ...NEW);
    assert.equal(code, 0, stderr);
    assert.match(stderr, /info: things\/icon\.png has 230 × 230 pixels.*packed with 144 × 144; your file stays as it is\./);
    const icon = readArchive(await readFile(path.join(cwd, 'ContosoThings_1_0_0_0.zip'))).find(({ name }) => name.endsWith('_iconblob.Png'));
    assert.deepEqual(icon === undefined ? undefined : [...icon.bytes.subarray(16, 24)], [0, 0, 0, 144, 0, 0, 0, 144]);
    assert.deepEqual(await readFile(path.join(cwd, 'things', 'icon.png')), LARGE_ICON);
  }));

  it('packs several connectors, YAML among them, into a managed solution', () => withFolder({ ...PROJECT, 'more/apiDefinition.swagger.yaml': 'swagger: "2.0"\ninfo: { title: More, version: "1" }\npaths: {}\n' }, async (cwd) => {
    const { stdout } = await solution(cwd, 'pack', 'things', 'more', ...NEW, '--managed', '--version', '2.1.0.0', '--json');
    const report = JSON.parse(stdout) as { readonly file: string; readonly solution: { readonly isManaged: boolean; readonly connectors: readonly { readonly name: string }[] } };
    assert.deepEqual([report.file, report.solution.isManaged, report.solution.connectors.map(({ name }) => name)], ['ContosoThings_2_1_0_0_managed.zip', true, ['contoso_contoso-20things', 'contoso_more']]);
  }));

  it('packs an unpacked solution, raises its version there, and adds a connector', () => withFolder({ 'a.zip': sample(), 'more/apiDefinition.swagger.json': DEFINITION.replace('Contoso Things', 'More') }, async (cwd) => {
    await solution(cwd, 'unpack', 'a.zip', '--out', 'tree');
    for (const version of ['1_0_0_1', '1_0_0_2']) {
      assert.equal((await solution(cwd, 'pack', 'tree', 'more', '--bump')).code, 0);
      assert.ok(existsSync(path.join(cwd, `ContosoThings_${version}.zip`)));
    }
    assert.match(await readFile(path.join(cwd, 'tree', 'solution', 'solution.xml'), 'utf8'), /<Version>1\.0\.0\.2<\/Version>/);
  }));

  it('packs the project that pac clones, whose files are in its folder src', () => withFolder({ ...pacProject('clone'), 'clone/Contoso.cdsproj': '<Project />' }, async (cwd) => {
    const { code, stderr, stdout } = await solution(cwd, 'pack', 'clone', '--bump');
    assert.deepEqual([code, stderr], [0, ''], stdout);
    assert.deepEqual(readArchive(await readFile(path.join(cwd, 'ContosoThings_1_0_0_1.zip'))).map(({ name }) => name).sort(), readArchive(sample()).map(({ name }) => name).sort());
    assert.match(await readFile(path.join(cwd, 'clone/src/Other/Solution.xml'), 'utf8'), /<Version>1\.0\.0\.1<\/Version>/);
  }));

  it('packs one connector of an unpacked solution into its own, and it stays the same connector', () => withFolder({ 'a.zip': sample() }, async (cwd) => {
    await solution(cwd, 'unpack', 'a.zip', '--out', 'tree');
    const tree = path.join(cwd, 'tree', 'solution', 'customizations.xml');
    await writeFile(tree, (await readFile(tree, 'utf8')).replace(/<displayname>.*?</, '<displayname>Renamed<'));
    assert.equal((await solution(cwd, 'pack', path.join('tree', 'connectors', 'contoso-things'), '--name', 'Own', '--prefix', 'other', '--out', 'own.zip')).code, 0);
    const text = readArchive(await readFile(path.join(cwd, 'own.zip'))).map(({ bytes }) => Buffer.from(bytes).toString()).join('');
    assert.match(text, /<displayname>Renamed<\/displayname>/);
    assert.match(text, /<name>contoso_contoso-20things<\/name>/);
  }));

  it('lets environment variables travel along', () => withFolder({
    'things/apiDefinition.swagger.json': DEFINITION.replace('things.contoso.example', '@environmentVariables(\\"contoso_Host\\")'),
    'environmentvariabledefinitions/contoso_Host/environmentvariabledefinition.xml': '<environmentvariabledefinition schemaname="contoso_Host" />',
  }, async (cwd) => {
    const { stderr } = await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip');
    assert.equal(stderr, '');
    assert.ok(readArchive(await readFile(path.join(cwd, 'a.zip'))).some(({ name }) => name.startsWith('environmentvariabledefinitions/contoso_Host/')));
  }));

  it('writes nothing where an environment would refuse it, and minifies when asked', () => withFolder({ 'things/apiDefinition.swagger.json': DEFINITION.replace('{', `{${' '.repeat(500_000)}`) }, async (cwd) => {
    const refused = await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip');
    assert.deepEqual([refused.code, refused.stdout, existsSync(path.join(cwd, 'a.zip'))], [1, '', false]);
    assert.match(refused.stderr, /^connector: error: contoso_contoso-20things: .*add --minify\.\nconnector: Nothing was written/);
    const asJson = JSON.parse((await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip', '--json')).stdout) as { readonly file: string | null; readonly problems: readonly { readonly code: string }[] };
    assert.deepEqual([asJson.file, asJson.problems.map(({ code }) => code)], [null, ['text-too-long']]);
    assert.equal((await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip', '--minify')).code, 0);
  }));

  if (process.platform !== 'win32') {
    it('refuses a link that leads out of an unpacked solution', () => withFolder({ 'a.zip': sample(), secret: 'x' }, async (cwd) => {
      await solution(cwd, 'unpack', 'a.zip', '--out', 'tree');
      await symlink('../../secret', path.join(cwd, 'tree', 'solution', 'secret.txt'));
      const { code, stderr } = await solution(cwd, 'pack', 'tree');
      assert.deepEqual([code, stderr], [2, 'connector: tree/solution/secret.txt: It is a link that leads out of tree. Put the file itself there.\n']);
    }));
  }

  if (process.platform !== 'win32') {
    it('refuses a link that leads out of a connector', () => withFolder({ ...PROJECT, secret: 'x' }, async (cwd) => {
      await symlink('../secret', path.join(cwd, 'things', 'script.csx'));
      const { code, stderr } = await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip');
      assert.deepEqual([code, stderr], [2, 'connector: things/script.csx: It is a link that leads out of things. Put the file itself there.\n']);
    }));
  }

  if (process.platform !== 'win32') {
    it('does not mind links, nor files larger than a solution, that are not packed', () => withFolder({ ...PROJECT, shared: 'x' }, async (cwd) => {
      for (const name of ['readme.md', 'LICENSE', 'connector.config.json', 'notes.txt']) await symlink('../shared', path.join(cwd, 'things', name));
      await writeFile(path.join(cwd, 'things', 'recording.har'), '');
      await truncate(path.join(cwd, 'things', 'recording.har'), 2 ** 31);
      const { code, stdout, stderr } = await solution(cwd, 'pack', 'things', ...NEW, '--out', 'a.zip');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^Packed 1 connector into a\.zip/);
    }));
  }

  const refused: readonly (readonly [what: string, argv: readonly string[], message: RegExp])[] = [
    ['a new solution without a name', ['things'], /^connector: A new solution needs --name and --prefix/],
    ['a folder that is missing', ['nowhere', ...NEW], /^connector: nowhere: There is no such file or folder\. Check the spelling\.$/m],
    ['a file', ['a.zip', ...NEW], /^connector: a\.zip: It is no folder/],
    ['a folder without a connector', ['empty', ...NEW], /^connector: empty: there is no connector/],
    ['a name that is none', ['tree', '--name', 'My solution'], /^connector: tree: "My solution" is no unique name/],
    ['two unpacked solutions', ['tree', 'tree'], /are both unpacked solutions/],
    ['a version to raise that is not there', ['things', ...NEW, '--bump'], /--bump raises the version/],
    ['two ways to say the version', ['tree', '--bump', '--version', '1.0'], /both say the version/],
    ['an unknown part of the version', ['tree', '--bump', 'patch'], /Allowed choices are major, minor, build, revision/],
    ['managed and unmanaged', ['tree', '--managed', '--unmanaged'], /cannot be used with option/],
    ['one name for two connectors', ['things', 'things', ...NEW, '--connector-name', 'a_b'], /exactly one/],
    ['the same connector twice', ['things', 'things', ...NEW], /already/],
  ];
  for (const [what, argv, message] of refused) {
    it(`refuses ${what}`, () => withFolder({ ...PROJECT, 'a.zip': sample(), 'empty/readme.md': '' }, async (cwd) => {
      await solution(cwd, 'unpack', 'a.zip', '--out', 'tree');
      const before = await readdir(cwd);
      const { code, stdout, stderr } = await solution(cwd, 'pack', ...argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.deepEqual(await readdir(cwd), before);
    }));
  }
});
