import assert from 'node:assert/strict';
import { archiveNameOf } from './archive-name.js';

describe('archiveNameOf', () => {
  const cases: readonly (readonly [solution: Parameters<typeof archiveNameOf>[0], name: string])[] = [
    [{ uniqueName: 'ContosoDelivery', version: '1.0.0.0', isManaged: false }, 'ContosoDelivery_1_0_0_0.zip'],
    [{ uniqueName: 'ContosoDelivery', version: '1.0.0.12', isManaged: true }, 'ContosoDelivery_1_0_0_12_managed.zip'],
    [{ uniqueName: '../../etc/Contoso', version: '1.0', isManaged: false }, '______etc_Contoso_1_0.zip'],
  ];
  for (const [solution, name] of cases) {
    it(`${solution.uniqueName} ${solution.version} → ${name}`, () => { assert.equal(archiveNameOf(solution), name); });
  }
});
