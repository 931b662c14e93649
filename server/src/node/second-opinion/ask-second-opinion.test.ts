import assert from 'node:assert/strict';
import { askSecondOpinion } from './ask-second-opinion.js';

/** A definition of an invented service, with these responses of its one operation, and more members. */
function definitionWith(responses: unknown, more: object = {}): unknown {
  return { swagger: '2.0', info: { title: 'Contacts', version: '1.0' }, paths: { '/contacts': { get: { operationId: 'ListContacts', responses, ...more } } } };
}

const GOOD = { 200: { description: 'Success' } };

describe('askSecondOpinion', function () {
  // A thread starts and compiles a schema.
  this.timeout(60_000);

  it('has nothing against a definition that is right', async () => {
    assert.equal(await askSecondOpinion(definitionWith(GOOD)), undefined);
  });

  it('has nothing against what is no definition', async () => {
    assert.equal(await askSecondOpinion(['no definition']), undefined);
  });

  it('says where the schema does not fit', async () => {
    const opinion = await askSecondOpinion(definitionWith({ 200: {} }));
    assert.match(opinion?.pointer ?? '', /^\/paths\/~1contacts\/get\/responses/);
    assert.doesNotMatch(opinion?.message ?? '', /\n/);
  });

  it('says which operation breaks a rule that is in no schema', async () => {
    const parameters = [{ name: 'upload', in: 'formData', type: 'file' }];
    const opinion = await askSecondOpinion(definitionWith(GOOD, { parameters }));
    assert.equal(opinion?.pointer, '/paths/~1contacts/get');
    assert.match(opinion.message, /must consume multipart\/form-data/);
  });

  it('reads no other file and changes nothing', async () => {
    const definition = definitionWith({ 200: { description: 'Success', schema: { $ref: 'http://127.0.0.1:9/none.json' } } });
    const before = JSON.stringify(definition);
    await askSecondOpinion(definition);
    assert.equal(JSON.stringify(definition), before);
  });
});
