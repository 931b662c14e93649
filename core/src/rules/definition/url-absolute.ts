import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { completedUrl, isAbsoluteUrl } from '../absolute-url.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const urlAbsolute = defineRule({
  meta: {
    id: 'url-absolute',
    title: 'Links to documents and licences are absolute addresses',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'UrlNotValid' },
    reads: ['definition'],
    messages: { format: '"{url}" is no absolute URL, so the service refuses the connector. Write it with its scheme, such as "https://contoso.example/docs".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (holder: unknown, at: Location): void => {
      const url = isObject(holder) ? memberOf(holder, 'url') : undefined;
      if (typeof url !== 'string' || isAbsoluteUrl(url)) return;
      const place = at.child('url');
      report({ at: place, messageId: 'format', data: { url }, ...offering(completedUrl(place, url)), ...(completedUrl(place, url).length === 0 ? { fixable: 'no' as const } : {}) });
    };
    return {
      Definition(root, at) {
        check(memberOf(root, 'externalDocs'), at.child('externalDocs'));
        listOf(memberOf(root, 'tags')).forEach((tag, position) => {
          check(isObject(tag) ? memberOf(tag, 'externalDocs') : undefined, at.child('tags', position, 'externalDocs'));
        });
        listOf(memberOf(root, 'x-ms-docs')).forEach((link, position) => {
          check(link, at.child('x-ms-docs', position));
        });
      },
      Info(info, at) {
        check(memberOf(info, 'license'), at.child('license'));
      },
      Operation({ value }, at) {
        check(memberOf(value, 'externalDocs'), at.child('externalDocs'));
      },
      keywords: {
        externalDocs(value, _holder, at) {
          check(value, at.child('externalDocs'));
        },
      },
    };
  },
});
