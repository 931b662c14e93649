import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { TEMPLATES } from '@connector-workbench/core';
import { runConnector } from '../testing/run-connector.js';
import { withFolder } from '../testing/temporary-folder.js';

describe('connector init', () => {
  for (const { id } of TEMPLATES) {
    it(`writes a connector from ${id} that has no findings`, async () => {
      await withFolder({}, async (cwd) => {
        const yaml = id === 'basic' ? ['--yaml'] : [];
        const run = await runConnector(['init', 'contoso-things', '--template', id, '--title', 'Contoso Things', '--host', 'api.contoso.example', ...yaml], { cwd });
        assert.deepEqual([run.code, run.stderr], [0, '']);
        assert.match(run.stdout, /^Wrote apiDefinition\.swagger\.(json|yaml), .*icon\.png to contoso-things\.\nFill in, before others use it:\n(?: {2}api\w+\.[^\n]+\n)+Next: connector lint contoso-things\n$/);
        const lint = await runConnector(['lint', 'contoso-things', '--profile', 'certification'], { cwd });
        assert.deepEqual([lint.code, lint.stdout.includes(' error ') || lint.stdout.includes(' warning ')], [0, false], lint.stdout);
      });
    });
  }

  it('takes the title from the folder', async () => {
    await withFolder({}, async (cwd) => {
      assert.equal((await runConnector(['init', 'deep/fabrikam_orders'], { cwd })).code, 0);
      assert.match(await readFile(path.join(cwd, 'deep', 'fabrikam_orders', 'apiDefinition.swagger.json'), 'utf8'), /"title": "Fabrikam Orders"/);
    });
  });

  it('says what is left to fill in of a connector that signs in with OAuth', async () => {
    await withFolder({}, async (cwd) => {
      const { stdout } = await runConnector(['init', 'orders', '--template', 'entra-id', '--host', 'api.fabrikam.example', '--publisher', 'Fabrikam', '--yaml'], { cwd });
      assert.deepEqual(stdout.split('\n').slice(1, -2), [
        'Fill in, before others use it:',
        '  apiDefinition.swagger.yaml: the addresses in "contact" and "x-ms-connector-metadata", which are made from the host, and the category',
        '  apiProperties.json: "clientId", and the addresses of the sign-in; readme.md says how to get the id',
      ]);
    });
  });

  it('writes beside other files, into the folder it is in', async () => {
    await withFolder({ 'LICENSE': 'MIT' }, async (cwd) => {
      const { code, stdout } = await runConnector(['init', '--title', 'Contoso'], { cwd });
      assert.deepEqual([code, stdout.split('\n')], [0, [
        'Wrote apiDefinition.swagger.json, apiProperties.json, settings.json, readme.md, icon.png.',
        'Fill in, before others use it:',
        '  apiDefinition.swagger.json: "host", which is only an example (api.contoso.example)',
        '  apiDefinition.swagger.json: the addresses in "contact" and "x-ms-connector-metadata", which are made from the host, and the category',
        '  apiProperties.json: "publisher" and "stackOwner" ("Contoso" is a guess)',
        'Next: connector lint .',
        '',
      ]]);
      assert.deepEqual((await readdir(cwd)).sort(), ['LICENSE', 'apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'readme.md', 'settings.json']);
    });
  });

  for (const present of ['readme.md', 'README.md', 'icon.png', 'apiDefinition.swagger.yaml']) {
    it(`overwrites nothing where ${present} is there`, async () => {
      await withFolder({ [present]: 'mine' }, async (cwd) => {
        const { code, stderr } = await runConnector(['init', '--title', 'Contoso'], { cwd });
        assert.equal(code, 2);
        assert.ok(stderr.includes(`${present} is there already, and nothing was written.`), stderr);
        assert.deepEqual(await readdir(cwd), [present]);
        assert.equal(await readFile(path.join(cwd, present), 'utf8'), 'mine');
      });
    });
  }

  const refusals: readonly (readonly [why: RegExp, argv: readonly string[]])[] = [
    [/no template "api-kye"\. Did you mean "api-key"\?/, ['--template', 'api-kye']],
    [/folder's name makes the title "My Api".*"api".* Give another one with --title\.$/m, ['my-api']],
    [/--title "Contoso API" cannot be used: .*"api"/, ['--title', 'Contoso API']],
    [/--host "https:\/\/contoso\.example" cannot be used/, ['--title', 'Contoso', '--host', 'https://contoso.example']],
    [/--color "blue" cannot be used/, ['--title', 'Contoso', '--color', 'blue']],
    [/is no folder/, ['file', '--title', 'Contoso']],
  ];
  for (const [why, argv] of refusals) {
    it(`refuses ${argv.join(' ')}`, async () => {
      await withFolder({ file: '' }, async (cwd) => {
        const { code, stderr } = await runConnector(['init', ...argv], { cwd });
        assert.equal(code, 2);
        assert.match(stderr, why);
        assert.deepEqual(await readdir(cwd), ['file']);
      });
    });
  }

  it('tells programs what it wrote, and what there is', () => withFolder({}, async (cwd) => {
    const written: unknown = JSON.parse((await runConnector(['init', 'contoso-orders', '--json'], { cwd })).stdout);
    assert.deepEqual(written, { version: 1, template: 'api-key', folder: 'contoso-orders', files: ['apiDefinition.swagger.json', 'apiProperties.json', 'settings.json', 'readme.md', 'icon.png'] });
    const { templates } = JSON.parse((await runConnector(['init', '--list', '--json'], { cwd })).stdout) as { readonly templates: unknown };
    assert.deepEqual(templates, TEMPLATES.map(({ id, title, detail }) => ({ id, title, detail })));
  }));
  it('lists the templates', async () => {
    const { code, stdout } = await runConnector(['init', '--list']);
    assert.deepEqual([code, stdout.trim().split('\n').map((line) => line.split(' ')[0])], [0, TEMPLATES.map(({ id }) => id)]);
  });
});
