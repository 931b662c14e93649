import { mayRead, mayWrite } from '../environments/environment.js';
import type { HttpContext } from '../http/http-env.js';
import { ServiceError } from '../http/service-error.js';
import { ARM_RESOURCE_GROUPS, ARM_SUBSCRIPTIONS, type ArmResourceGroup, type ArmSubscription } from './azure-tenant.js';

/** What a request wants to do, as role definitions name it. */
export type ArmAction = 'read' | 'write' | 'delete';

/** The subscription of an id. Throws where there is none, where the user has no part in it, and for writing to a disabled one. */
export function subscriptionFor(c: HttpContext, id: string, action: ArmAction): ArmSubscription {
  const subscription = ARM_SUBSCRIPTIONS.find((each) => each.id === id.toLowerCase());
  if (subscription === undefined) throw new ServiceError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`);
  const user = c.get('user');
  if (action === 'read' ? mayRead(user) : mayWrite(user)) {
    if (action === 'read' || subscription.state === 'Enabled') return subscription;
    throw new ServiceError(409, 'ReadOnlyDisabledSubscription', `The subscription '${id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`);
  }
  throw new ServiceError(403, 'AuthorizationFailed', `The client '${user.userPrincipalName}' with object id '${user.id}' does not have authorization to perform action 'Microsoft.Web/customApis/${action}' over scope '/subscriptions/${id}' or the scope is invalid. If access was recently granted, please refresh your credentials.`);
}

export function resourceGroupOf(subscription: ArmSubscription, name: string): ArmResourceGroup {
  const group = ARM_RESOURCE_GROUPS.find((each) => each.subscriptionId === subscription.id && each.name === name.toLowerCase());
  if (group !== undefined) return group;
  throw new ServiceError(404, 'ResourceGroupNotFound', `Resource group '${name}' could not be found.`);
}
