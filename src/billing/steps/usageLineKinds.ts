const FATES = 4;

/** What records of one number and VAT rate must have in common to share a line, as one number: class, fate, and whether it is a refund. */
export function recordKind(classKey: number, fate: number, isRefund: boolean): number {
  return (classKey * FATES + fate) * 2 + (isRefund ? 1 : 0);
}

/** The fate in a {@link recordKind}. */
export function fateOfKind(kind: number): number {
  return (kind >>> 1) % FATES;
}

/** Whether a {@link recordKind} is of refunds. */
export function isRefundKind(kind: number): boolean {
  return kind % 2 === 1;
}
