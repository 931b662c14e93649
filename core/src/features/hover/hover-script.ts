import { SCRIPT_BASE_MEMBERS, SCRIPT_PAGE, SCRIPT_TYPES, type ScriptMember } from '../../knowledge/script-members.js';
import { tokensOf } from '../completion/complete-script.js';
import { isSign, ownerMembers } from '../completion/script-owner.js';
import { paragraphs } from '../cards/markdown.js';
import type { FeaturePlace } from '../feature-place.js';
import { operationText } from './explain-key.js';
import type { Hover } from './hover.js';

/** A member of what scripts are written against, or an operation whose id stands in a string. */
export function hoverScript({ project, document, index, offset }: FeaturePlace): Hover | undefined {
  const tokens = tokensOf(document);
  const at = tokens.findIndex((token) => token.start <= offset && offset < token.end);
  const token = tokens[at];
  if (token === undefined) return undefined;
  const range = { start: token.start, end: token.end };
  if (token.kind === 'text') {
    const [operation] = index.operationsById(token.value);
    return operation === undefined ? undefined : { range, markdown: operationText(operation, { project, index }) };
  }
  if (token.kind !== 'word') return undefined;
  const known = isSign(tokens[at - 1], '.', '?.') ? ownerMembers(tokens, at - 2) : [...SCRIPT_BASE_MEMBERS, ...SCRIPT_TYPES];
  const member = known.find(({ name }) => name === token.value);
  return member === undefined ? undefined : { range, markdown: memberText(member) };
}

function memberText({ declaration, meaning }: Pick<ScriptMember, 'declaration' | 'meaning'>): string {
  return paragraphs(`\`\`\`csharp\n${declaration}\n\`\`\``, meaning, `[Documentation](${SCRIPT_PAGE})`);
}
