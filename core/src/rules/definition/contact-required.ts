import { knownSite } from './known-site.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const contactRequired = defineRule({
  meta: {
    id: 'contact-required',
    title: 'A published connector says whom to contact',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { missing: 'RequiredPropertyMissing' },
    reads: ['definition'],
    messages: { missing: 'Nobody is named who helps with the connector, so certification refuses it. Add a "contact" with name, url and email.' },
    fixable: 'suggestion',
  },
  create: ({ project, report }) => ({
    Definition(root, at) {
      const info = objectOf(memberOf(root, 'info'));
      const place = at.child('info');
      // The proposal depends on other sections, so that it is made anew with each of them.
      if (info !== undefined && memberOf(info, 'contact') === undefined) report({ at: place, messageId: 'missing', isMissing: true, lacks: [place.child('contact').pointer], ...offering(proposeContact(info, place, project)) });
    },
  }),
});

/** A contact made of what the files say: to be checked by a person, since nobody knows whether these addresses exist. */
function proposeContact(info: JsonObject, at: Location, project: ConnectorProject): readonly Fix[] {
  const site = knownSite(objectOf(at.document.value) ?? {});
  const publisher = textOf(memberOf(objectOf(memberOf(objectOf(documentOf(project, 'properties')?.value), 'properties')), 'publisher'));
  const name = [publisher, textOf(memberOf(info, 'title'))].find((text) => text !== undefined && text.trim() !== '');
  if (site === undefined || name === undefined) return [];
  const contact = { name, url: `https://${site}`, email: `support@${site}` };
  return [proposeMember(at, 'contact', contact, `Add the contact ${name}, ${contact.url}, ${contact.email} (check them)`, { after: 'version' })];
}
