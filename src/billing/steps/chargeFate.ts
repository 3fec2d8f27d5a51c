import { numberAt } from '../../columns/fieldColumns.ts';
import { CODE_BLANK } from '../../columns/typedColumn.ts';
import type { StatusDefinition } from '../../domain/statusDefinition.ts';
import { lineFate } from '../lines/lineFate.ts';
import { FATE_HELD, FATE_OPEN, FATE_REFUSED } from '../lines/lineStore.ts';
import type { RefusedReason, UnpricedReason } from '../lines/rowLedger.ts';
import type { ChargeColumns } from './chargeColumns.ts';
import type { ChargeItemVerdict } from './chargeItemVerdict.ts';
import { isUnreadable } from './chargeProblem.ts';

/** What becomes of a recurring charge's lines: its customer's status, its own and its number's decide. Serves every row in turn. */
export class ChargeFate {
  readonly #columns: ChargeColumns;
  readonly #verdict: ChargeItemVerdict;
  readonly #isManualRun: boolean;
  /** `FATE_…` of the lines that charge and of those that refund. */
  ofCharges = FATE_OPEN;
  ofRefunds = FATE_OPEN;
  /** Why the lines that charge are refused. */
  refusal: RefusedReason | null = null;
  /** Whether they are held by the charge's or its number's status alone. */
  isHeldByItem = false;

  constructor(columns: ChargeColumns, verdict: ChargeItemVerdict, isManualRun: boolean) {
    this.#columns = columns;
    this.#verdict = verdict;
    this.#isManualRun = isManualRun;
  }

  /**
   * Decides about the row that the verdict is of. What goes back to the customer is never refused, and no item's status holds it: it
   * would wait for a day that an ended item never sees.
   * @returns why the row has no price, or null.
   */
  decide(row: number, status: StatusDefinition | undefined): UnpricedReason | null {
    const { chargeWhenSuspended, number } = this.#columns;
    const { isHeld, refusal } = this.#verdict;
    const isActive = status === undefined || status.isActive;
    const plan = numberAt(chargeWhenSuspended, row);
    if ((isHeld || status?.isSuspended === true) && isUnreadable(chargeWhenSuspended, row)) {
      return 'charge-when-suspended-unreadable';
    }
    this.ofRefunds = lineFate(status, 'recurring', this.#isManualRun, Number.isNaN(plan) ? null : plan === 1);
    const hasNumber = (number?.codes[row] ?? CODE_BLANK) !== CODE_BLANK;
    const refusesNumbers = status !== undefined && isActive && !status.canHaveNumberCharges && hasNumber;
    this.refusal = refusal ?? (refusesNumbers ? 'number-charges-not-allowed' : null);
    this.isHeldByItem = this.refusal === null && isHeld && isActive && plan !== 1 && this.ofRefunds !== FATE_HELD;
    this.ofCharges = this.refusal !== null ? FATE_REFUSED : this.isHeldByItem ? FATE_HELD : this.ofRefunds;
    return null;
  }
}
