import { suggestSummary } from '../../wording/operation-summary.js';
import type { Location } from '../../lint/location.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { jsonTypeOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { MAX_DESCRIPTION_LENGTH, MIN_DESCRIPTION_LENGTH } from '../../limits.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const infoDescriptionRequired = defineRule({
  meta: {
    id: 'info-description-required',
    title: 'The connector has a description',
    severity: 'error',
    profiles: ['save'],
    // paconn stops with an error where it is missing, and certification refuses it; the service itself saves the connector.
    savedAnyway: true,
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'The connector has no description: makers cannot tell what it is for, and the paconn tool stops. Add a "description" of 30 to 500 characters.',
      empty: 'The description of the connector is empty, so makers cannot tell what it is for. Write 30 to 500 characters.',
      notText: 'The description of the connector is {type} instead of text. Write 30 to 500 characters in double quotes.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Definition(root, around) {
      const info = objectOf(memberOf(root, 'info'));
      if (info === undefined) return;
      const at = around.child('info');
      const describe = (): ReturnType<typeof offering> => offering(proposeDescription(info, at, index));
      const description = memberOf(info, 'description');
      const fault = textFault(description);
      if (fault === 'missing') report({ at, messageId: fault, isMissing: true, lacks: [at.child('description').pointer], ...describe() });
      else if (fault === 'empty') report({ at: at.child('description'), messageId: fault, severity: 'warning', ...describe() });
      else if (fault === 'notText') report({ at: at.child('description'), messageId: fault, data: { type: jsonTypeOf(description) }, ...describe() });
    },
  }),
});

/** More of them make a list that nobody reads. */
const MOST_ACTIONS = 4;

/** A description made of what the connector can do: `Get contact, list orders and more with Contoso.` */
function proposeDescription(info: JsonObject, at: Location, index: ConnectorIndex): readonly Fix[] {
  const title = textOf(memberOf(info, 'title'))?.trim() ?? '';
  const actions = index.operations.filter(({ kind }) => kind === 'action').map((operation) => operation.summary?.trim() ?? suggestSummary(operation, new Set()));
  const [first, ...others] = actions.filter((summary) => summary !== '').slice(0, MOST_ACTIONS);
  if (title === '' || first === undefined) return [];
  const last = actions.length > MOST_ACTIONS ? 'more' : lowered(others.pop() ?? '');
  const listed = [first, ...others.map(lowered)].join(', ');
  const description = `${last === '' ? listed : `${listed} and ${last}`} with ${title}.`;
  const text = description.length < MIN_DESCRIPTION_LENGTH ? `Actions for flows and apps: ${description}` : description;
  return text.length > MAX_DESCRIPTION_LENGTH ? [] : [proposeMember(at, 'description', text, `Write ${JSON.stringify(text)}`, { after: 'title' })];
}

/** Abbreviations stay. */
function lowered(summary: string): string {
  return /^\p{Lu}\p{Ll}/u.test(summary) ? summary.charAt(0).toLowerCase() + summary.slice(1) : summary;
}
