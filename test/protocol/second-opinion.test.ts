import assert from 'node:assert/strict';
import { sampleDefinition, waitFor } from '@connector-workbench/server/testing';
import { withServer } from './with-server.js';

const FILE = 'contacts/apiDefinition.swagger.json';
/** The service takes it, as published connectors show; the validator wants another media type. */
const UPLOAD = sampleDefinition({ id: 'AddPicture', summary: 'Add picture' })
  .replace('"get": {', '"post": {')
  .replace('"responses": {', '"parameters": [{ "name": "picture", "in": "formData", "type": "file", "required": true, "x-ms-summary": "Picture", "description": "The picture." }],\n        "responses": {');

describe('the second opinion of the built server', function () {
  // A thread starts and compiles a schema.
  this.timeout(60_000);

  it('comes with the save of a definition that our rules have no error in', async () => {
    await withServer({ [FILE]: UPLOAD }, async ({ editor, workspace }) => {
      const uri = workspace.uri(FILE);
      await editor.open(uri, UPLOAD);
      assert.ok(!(await editor.rules(uri)).includes('second-opinion'));
      await editor.save(uri);
      const opinion = await waitFor('the opinion', async () => (await editor.diagnostics(uri)).find(({ code }) => code === 'second-opinion'), 50_000);
      assert.match(typeof opinion.message === 'string' ? opinion.message : '', /must consume multipart\/form-data/);
      assert.match(UPLOAD.split('\n')[opinion.range.start.line] ?? '', /"post"/);
      await waitFor('being told to look again', () => editor.refreshes > 0);
    });
  });
});
