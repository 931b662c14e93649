/**
 * Which of the answers that an operation lists makers get its outputs from: the only one, where that is a success or `default`; of several 200, else 201,
 * else `default`. Undefined: they get none. So reads Microsoft's designer for Logic Apps and Power Automate (github.com/Azure/LogicAppsUX,
 * common/outputprocessor.ts). What a path sends to flows goes before all answers, see `notificationContentOf`.
 */
export function outputStatus(statuses: readonly string[]): string | undefined {
  const [only, ...others] = statuses.filter((status) => !status.startsWith('x-'));
  if (only !== undefined && others.length === 0) return only === 'default' || only.startsWith('2') ? only : undefined;
  return ['200', '201', 'default'].find((status) => statuses.includes(status));
}
