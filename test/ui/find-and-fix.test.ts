import assert from 'node:assert/strict';
import path from 'node:path';
import { withSession } from './session.js';
import { untilFileMatches } from './until-file.js';

const FILE = 'contoso-invoices/apiDefinition.swagger.json';

describe('a person who opens a sample', () => {
  it('sees what is wrong, reads why, and applies the fix', () => withSession({ name: 'find-and-fix' }, async ({ workbench, folder, album }) => {
    const { editor, quickInput } = workbench;
    await quickInput.openFile(FILE);
    await editor.waitFor('apiDefinition.swagger.json');
    await editor.squiggle.waitFor();
    await album.take('squiggle');

    await editor.goToNextProblem();
    assert.match(await editor.openProblem.innerText(), /This action has no summary.*operation-summary-required/s);
    await album.take('problem');
    await editor.closeProblem();

    const fixes = await editor.openQuickFixes();
    assert.match(await fixes.innerText(), /Add the summary "Get invoice by ID"/);
    await album.take('fixes');
    await editor.applyOpenQuickFix(/Add the summary/);
    await editor.squiggle.waitFor({ state: 'hidden' });
    await editor.save();
    await album.take('fixed');

    await untilFileMatches(path.join(folder, FILE), /"operationId": "GetInvoiceById",\s*"summary": "Get invoice by ID"/);
    await workbench.openOurViews();
    await workbench.projects.item('Contoso Invoices').waitFor();
    await album.take('connectors');
  }));
});
