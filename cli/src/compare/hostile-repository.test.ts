import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileHistoryOf } from '../deployment/file-history.js';
import { exampleDefinition, runConnector, withFolder } from '../testing/index.js';

const DEFINITION = 'apiDefinition.swagger.json';
const FILES = { [`things/${DEFINITION}`]: exampleDefinition(), 'things/apiProperties.json': '{"properties":{"connectionParameters":{}}}' };

/** A repository whose configuration names a program wherever git takes one, with a signed commit, and without one of its objects. */
async function makeHostile(folder: string): Promise<{ readonly hasRun: () => boolean }> {
  const git = (args: readonly string[], input?: string): string =>
    execFileSync('git', ['-c', 'user.name=Maya', '-c', 'user.email=maya@contoso.example', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe', encoding: 'utf8', ...(input === undefined ? {} : { input }) }).trim();
  git(['init', '--quiet']);
  git(['add', '.']);
  git(['commit', '--quiet', '-m', 'first']);
  const signed = `tree ${git(['rev-parse', 'HEAD^{tree}'])}\nauthor Maya <maya@contoso.example> 1700000000 +0000\ncommitter Maya <maya@contoso.example> 1700000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nsigned\n`;
  git(['update-ref', 'HEAD', git(['hash-object', '-t', 'commit', '-w', '--stdin'], signed)]);
  const missing = git(['rev-parse', `HEAD:things/${DEFINITION}`]);
  await rm(path.join(folder, '.git', 'objects', missing.slice(0, 2), missing.slice(2)));
  // With slashes on Windows, too: git brings a shell there.
  const [program, mark] = ['program.sh', 'ran'].map((name) => path.join(folder, name).replaceAll('\\', '/')) as [string, string];
  await writeFile(program, `#!/bin/sh\necho "$0" "$@" >> '${mark}'\nexit 1\n`);
  await chmod(program, 0o755);
  const hooks = path.join(folder, '.git', 'hooks');
  await mkdir(hooks, { recursive: true });
  await writeFile(path.join(hooks, 'post-index-change'), `#!/bin/sh\necho hook >> '${mark}'\n`, { mode: 0o755 });
  await writeFile(path.join(folder, '.gitattributes'), '* diff=own filter=own\n');
  await writeFile(path.join(folder, '.git', 'config'), `
[core]
  repositoryformatversion = 1
  fsmonitor = ${program}
  pager = ${program}
  sshCommand = ${program}
  editor = ${program}
[extensions]
  partialClone = theirs
[remote "theirs"]
  url = ssh://contoso.example/things
  promisor = true
[remote "others"]
  url = ext::${program}
  promisor = true
[protocol]
  allow = always
[protocol "ext"]
  allow = always
[log]
  showSignature = true
[gpg]
  program = ${program}
[diff]
  external = ${program}
[diff "own"]
  textconv = ${program}
  command = ${program}
[filter "own"]
  smudge = ${program}
`);
  return { hasRun: () => existsSync(mark) };
}

describe('a repository that somebody else has configured', function () {
  this.timeout(30_000);

  it('starts no program where a revision is compared', () => withFolder(FILES, async (cwd) => {
    const { hasRun } = await makeHostile(cwd);
    const { code, stderr } = await runConnector(['diff', 'things', '--against', 'git:HEAD'], { cwd });
    assert.deepEqual([code, hasRun()], [2, false], stderr);
  }));

  it('starts no program where a deployment looks for what was committed', () => withFolder(FILES, async (cwd) => {
    const { hasRun } = await makeHostile(cwd);
    const uri = (name: string) => pathToFileURL(path.join(cwd, 'things', name)).href;
    const files = { id: uri(''), name: 'things', layout: 'paconn' as const, folder: uri(''), documents: [{ uri: uri(DEFINITION), kind: 'definition' as const }, { uri: uri('apiProperties.json'), kind: 'properties' as const }] };
    const found = await fileHistoryOf(files, { stop: new AbortController().signal }).find('definition', () => true);
    assert.deepEqual([found, hasRun()], [undefined, false]);
  }));
});
