import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { Pointer } from '../../pointer.js';
import type { Report, Rule } from '../../rules/rule.js';
import type { Fix } from '../../fixes/fix.js';
import { Location } from '../location.js';
import type { Finding } from '../started-rule.js';

/** A finding in the definition without its document, so that it keeps no old version of the text alive: it holds as long as the value that it is about. */
export interface RememberedFinding {
  readonly rule: Rule;
  readonly report: Omit<Report<string>, 'at' | 'restsOn' | 'fixes'>;
  readonly pointer: Pointer;
  readonly restsOn: Pointer | undefined;
  readonly hasFixes: boolean;
}

export function remember({ rule, report: { at, restsOn, fixes, ...report } }: Finding): RememberedFinding {
  return { rule, report, pointer: at.pointer, restsOn: restsOn?.pointer, hasFixes: fixes !== undefined };
}

/** The finding in another version of the definition. Its fixes are made by whoever can look at that version. */
export function recall({ rule, report, pointer, restsOn, hasFixes }: RememberedFinding, definition: ConnectorDocument, fixesOf: (finding: Finding) => readonly Fix[]): Finding {
  const finding: Finding = {
    rule,
    report: {
      ...report,
      at: Location.of(definition, pointer),
      ...(restsOn === undefined ? {} : { restsOn: Location.of(definition, restsOn) }),
      ...(hasFixes ? { fixes: () => fixesOf(finding) } : {}),
    },
  };
  return finding;
}
