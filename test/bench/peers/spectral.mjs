// Spectral with its rules for OpenAPI, which it has for Swagger 2.0, too.
import spectralCore from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import rulesets from '@stoplight/spectral-rulesets';
import { definitions } from './definitions.mjs';

const { Document, Spectral } = spectralCore;
const spectral = new Spectral();
spectral.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
let found = 0;
for (const { file, text } of definitions()) found += (await spectral.run(new Document(text, parsers.Json, file))).length;
console.log(found);
