import type { Corrector } from '../fixes/corrector.js';
import type { Fix } from '../fixes/fix.js';
import type { Location } from '../lint/location.js';

/** A fix that provably keeps what the connector does, in the document of `at`. */
export function safeFix(title: string, at: Location, apply: (corrector: Corrector) => void): Fix {
  return { kind: 'safe', title, uri: at.document.uri, apply };
}

/** A fix for a person to choose, in the document of `at`. */
export function suggestion(title: string, at: Location, apply: (corrector: Corrector) => void): Fix {
  return { kind: 'suggestion', title, uri: at.document.uri, apply };
}
