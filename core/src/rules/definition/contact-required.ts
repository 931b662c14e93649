import { knownSite } from './known-site.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { isBlank, isObject, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

const MEMBERS = ['name', 'url', 'email'] as const;

export const contactRequired = defineRule({
  meta: {
    id: 'contact-required',
    title: 'A published connector says whom to contact',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { missing: 'RequiredPropertyMissing', incomplete: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty' },
    reads: ['definition'],
    messages: {
      missing: 'Nobody is named who helps with the connector, so certification refuses it. Add a "contact" with name, url and email.',
      incomplete: 'The contact has no {key}, and certification asks for a name, a url and an email. Add the "{key}" of whoever helps with the connector.',
      empty: 'The name of the contact is empty, and certification asks for one. Write who helps with the connector.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, report }) => {
    // Published connectors lack one or the other, so that this is no more than a warning. An empty url or email is no address, which is said as such.
    const check = (contact: JsonObject, at: Location): void => {
      for (const key of MEMBERS) if (memberOf(contact, key) === undefined) report({ at, messageId: 'incomplete', data: { key }, severity: 'warning', isMissing: true, lacks: [at.child(key).pointer], fixable: 'no' });
      const name = memberOf(contact, 'name');
      if (typeof name === 'string' && isBlank(name)) report({ at: at.child('name'), messageId: 'empty', severity: 'warning', fixable: 'no' });
    };
    return {
      Definition(root, at) {
        const info = objectOf(memberOf(root, 'info'));
        const place = at.child('info');
        if (info === undefined) return;
        const contact = memberOf(info, 'contact');
        // The proposal depends on other sections, so that it is made anew with each of them.
        if (contact === undefined) report({ at: place, messageId: 'missing', isMissing: true, lacks: [place.child('contact').pointer], ...offering(proposeContact(info, place, project)) });
        else if (isObject(contact) && !Object.hasOwn(contact, '$ref')) check(contact, place.child('contact'));
      },
    };
  },
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
