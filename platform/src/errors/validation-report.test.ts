import assert from 'node:assert/strict';
import { readValidationReport } from './validation-report.js';

describe('readValidationReport', () => {
  const cases: readonly { readonly title: string; readonly text: string; readonly expected: readonly (readonly [severity: string, path: string | undefined, pointer: string | undefined, message: string])[] }[] = [
    { title: 'nothing', text: '', expected: [] },
    { title: 'a text of something else', text: 'The error : of your ways.', expected: [] },
    { title: 'lines with and without a place', text: "Error : info : The 'contact' property is required.\r\nError : The metadata are required.", expected: [['error', 'info', '/info', "The 'contact' property is required."], ['error', undefined, '', 'The metadata are required.']] },
    { title: 'an introduction in the same line', text: 'Failed. Please fix following errors: Error : info : First.\r\nWarning : Second.', expected: [['error', 'info', '/info', 'First.'], ['warning', undefined, '', 'Second.']] },
    { title: 'a pointer without its slash', text: 'Error : paths/~1contacts/get : No summary.', expected: [['error', 'paths/~1contacts/get', '/paths/~1contacts/get', 'No summary.']] },
    { title: 'a pointer, and one with blanks', text: 'Error : /paths/~1a b/get : One.\nError : #/definitions/A : Two.', expected: [['error', '/paths/~1a b/get', '/paths/~1a b/get', 'One.'], ['error', '#/definitions/A', '/definitions/A', 'Two.']] },
    { title: 'a colon in the message', text: "Warning : Operation 'Get' : summary is missing.", expected: [['warning', undefined, '', "Operation 'Get' : summary is missing."]] },
    { title: 'a place that is no pointer', text: 'Error : a~9b : What.', expected: [['error', 'a~9b', undefined, 'What.']] },
    { title: 'a message of two lines', text: 'Error : info : First\n  goes on.\nError : Second.', expected: [['error', 'info', '/info', 'First goes on.'], ['error', undefined, '', 'Second.']] },
  ];
  for (const { title, text, expected } of cases) {
    it(`reads ${title}`, () => {
      assert.deepEqual(readValidationReport(text).map(({ severity, path, pointer, message }) => [severity, path, pointer, message]), expected);
    });
  }
});
