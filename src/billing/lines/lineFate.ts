import type { StatusDefinition } from '../../domain/statusDefinition.ts';
import { FATE_ACCUMULATED, FATE_HELD, FATE_OPEN } from './lineStore.ts';

/**
 * What a customer's status makes of a line, before the rules decide about the bill. A status that allows no fixed charges holds
 * recurring lines until it is lifted; an inactive customer's status is not, so their lines are listed for a manual bill instead.
 * A final invoice of a status that is not billable takes in what accumulated, charges and calls each by its own flag (seed: Ignore
 * Billable Status, Ignore Billable Status (Calls)); a manual preview takes in both.
 * @param chargeWhenSuspended what the charge's own plan says of a suspended customer; null leaves it to the status.
 */
export function lineFate(
  status: StatusDefinition | undefined,
  kind: 'recurring' | 'one-off' | 'usage',
  isManualRun: boolean,
  chargeWhenSuspended: boolean | null = null,
): number {
  if (status === undefined) return FATE_OPEN;
  if (kind === 'recurring' && status.isActive && holdsRecurring(status, chargeWhenSuspended)) return FATE_HELD;
  if (status.isBillable || !status.finalInvoice || isManualRun) return FATE_OPEN;
  const isTakenIn = kind === 'usage' ? status.ignoreBillableStatusCalls : status.ignoreBillableStatus;
  return isTakenIn ? FATE_OPEN : FATE_ACCUMULATED;
}

function holdsRecurring({ isSuspended, canHaveFixedCharges }: StatusDefinition, plan: boolean | null): boolean {
  return isSuspended && plan !== null ? !plan : !canHaveFixedCharges;
}
