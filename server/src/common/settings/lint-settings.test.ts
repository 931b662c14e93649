import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, type LintSettings, readLintSettings } from './lint-settings.js';

describe('readLintSettings', () => {
  const cases: readonly { readonly title: string; readonly section: unknown; readonly settings: LintSettings; readonly complaints: number }[] = [
    { title: 'takes nothing as the defaults', section: undefined, settings: DEFAULT_SETTINGS, complaints: 0 },
    { title: 'takes null as the defaults', section: null, settings: DEFAULT_SETTINGS, complaints: 0 },
    { title: 'reads profiles and levels', section: { profiles: ['save', 'style'], rules: { 'operation-summary-required': 'off', depth: 'hint' } }, settings: { profiles: ['save', 'style'], severities: { 'operation-summary-required': 'off', depth: 'hint' }, options: {} }, complaints: 0 },
    { title: 'takes an empty list of profiles at its word', section: { profiles: [] }, settings: { profiles: [], severities: {}, options: {} }, complaints: 0 },
    { title: 'leaves out a profile that there is not', section: { profiles: ['save', 'safe', 7] }, settings: { profiles: ['save'], severities: {}, options: {} }, complaints: 2 },
    { title: 'keeps to the defaults where there is none of the profiles', section: { profiles: ['safe'] }, settings: DEFAULT_SETTINGS, complaints: 1 },
    { title: 'leaves out a level that there is not', section: { rules: { a: 'fatal', b: 'error', c: 1 } }, settings: { profiles: undefined, severities: { b: 'error' }, options: {} }, complaints: 2 },
    { title: 'takes "default" and null as no level', section: { rules: { a: 'default', b: null } }, settings: { profiles: undefined, severities: {}, options: {} }, complaints: 0 },
    { title: 'reads options, with a level or without', section: { rules: { 'mime-supported': { severity: 'hint', allow: ['text/calendar'] }, 'response-shared-definition': { properties: 7 } } }, settings: { profiles: undefined, severities: { 'mime-supported': 'hint' }, options: { 'mime-supported': { allow: ['text/calendar'] }, 'response-shared-definition': { properties: 7 } } }, complaints: 0 },
    { title: 'leaves out options that a rule does not have, or of other types', section: { rules: { 'mime-supported': { severity: 'grave', allow: 'text/calendar' }, 'host-format': { allow: [] }, 'response-shared-definition': { severity: 'default', properties: -1, toString: 1 } } }, settings: { profiles: undefined, severities: {}, options: { 'mime-supported': {}, 'host-format': {}, 'response-shared-definition': {} } }, complaints: 5 },
    { title: 'complains of a section of a wrong type', section: 'save', settings: DEFAULT_SETTINGS, complaints: 1 },
    { title: 'complains of members of a wrong type', section: { profiles: 'save', rules: [] }, settings: { profiles: undefined, severities: {}, options: {} }, complaints: 2 },
  ];
  for (const { title, section, settings, complaints } of cases) {
    it(title, () => {
      const reading = readLintSettings(section);
      assert.deepEqual(reading.settings, settings);
      assert.equal(reading.complaints.length, complaints, reading.complaints.join('\n'));
    });
  }
});
