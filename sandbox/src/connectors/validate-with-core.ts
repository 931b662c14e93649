import { isJsonObject, parseJson } from '../http/json-object.js';
import type { SwaggerValidator } from './swagger-validator.js';

export const validateWithCore: SwaggerValidator = (definition) => {
  const value = parseJson(definition);
  return isJsonObject(value) && value['swagger'] === '2.0' ? [] : [{ level: 'Error', path: 'swagger', message: "The 'swagger' property has to be \"2.0\"." }];
};
