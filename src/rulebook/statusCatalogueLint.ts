import type { ItemStatusCatalogue, ItemStatusDefinition } from '../domain/itemStatus.ts';
import { itemStatusLookup } from '../domain/itemStatusLookup.ts';
import { foldedName } from '../domain/statusLookup.ts';
import type { StatusCatalogue, StatusDefinition } from '../domain/statusDefinition.ts';
import { STATUS_CONTRADICTIONS } from './statusCatalogueContradictions.ts';
import type { StatusCatalogueProblem, StatusCatalogueProblemCode } from './statusCatalogueProblem.ts';

/**
 * Checks that a catalogue's names and flags agree: names and positions unique, next statuses known and free of cycles, related
 * statuses known and not at odds with the flags (when `itemStatuses` is given), no flag that contradicts another or can never act. Problems come in catalogue order.
 */
export function lintStatusCatalogue(
  catalogue: StatusCatalogue,
  itemStatuses?: ItemStatusCatalogue,
): readonly StatusCatalogueProblem[] {
  return [
    ...duplicateNames(catalogue),
    ...duplicatePositions(catalogue),
    ...nextStatuses(catalogue),
    ...(itemStatuses === undefined ? [] : relatedStatuses(catalogue, itemStatuses)),
    ...catalogue.statuses.flatMap((status) =>
      STATUS_CONTRADICTIONS.filter(({ when }) => when(status)).map(({ code, severity, message }) => ({
        code,
        severity,
        status: status.name,
        message: `${status.name}: ${message}`,
      })),
    ),
    ...wholeCatalogue(catalogue),
  ];
}

function problem(
  code: StatusCatalogueProblemCode,
  severity: StatusCatalogueProblem['severity'],
  status: string | null,
  message: string,
): StatusCatalogueProblem {
  return { code, severity, status, message };
}

function duplicateNames(catalogue: StatusCatalogue): readonly StatusCatalogueProblem[] {
  const owner = new Map<string, string>();
  const problems: StatusCatalogueProblem[] = [];
  for (const status of catalogue.statuses) {
    // A short or display name may repeat the status's own name; a synonym that does says nothing.
    const own = new Set([status.name, status.shortName, status.displayName].map(foldedName));
    const synonyms = status.synonyms.map(foldedName);
    for (const [index, folded] of synonyms.entries()) {
      if (own.has(folded) || synonyms.indexOf(folded) < index) {
        const message = `${status.name}: the synonym "${status.synonyms[index] ?? ''}" is written twice. Remove one.`;
        problems.push(problem('duplicate-name', 'warning', status.name, message));
      }
    }
    for (const folded of new Set([...own, ...synonyms])) {
      const other = owner.get(folded);
      if (other === undefined) owner.set(folded, status.name);
      else {
        const message = `"${folded}" names both ${other} and ${status.name}: a sheet that uses it would be read as ${other}. Keep it in one.`;
        problems.push(problem('duplicate-name', 'error', status.name, message));
      }
    }
  }
  return problems;
}

function duplicatePositions(catalogue: StatusCatalogue): readonly StatusCatalogueProblem[] {
  return catalogue.statuses.flatMap((status, index) => {
    const first = catalogue.statuses.findIndex(({ position }) => position === status.position);
    if (first === index) return [];
    const message = `${status.name} and ${catalogue.statuses[first]?.name ?? ''} share position ${String(status.position)}. Give each its own.`;
    return [problem('duplicate-position', 'warning', status.name, message)];
  });
}

function nextStatuses(catalogue: StatusCatalogue): readonly StatusCatalogueProblem[] {
  const byName = new Map(catalogue.statuses.map((status) => [foldedName(status.name), status]));
  const follow = (status: StatusDefinition): StatusDefinition | undefined =>
    status.nextStatus === null ? undefined : byName.get(foldedName(status.nextStatus));
  return catalogue.statuses.flatMap((status) => {
    if (status.nextStatus === null) {
      if (status.nextStatusAfterDays === null) return [];
      const message = `${status.name} moves on after ${String(status.nextStatusAfterDays)} days but names no next status. Name it, or clear the days.`;
      return [problem('days-without-next-status', 'error', status.name, message)];
    }
    const next = follow(status);
    if (next === undefined) {
      const message = `${status.name} leads to "${status.nextStatus}", which is no status of this catalogue. Correct the name.`;
      return [problem('unknown-next-status', 'error', status.name, message)];
    }
    const found: StatusCatalogueProblem[] = [];
    if (reaches(status, follow)) {
      const message = `${status.name} leads back to itself by way of ${status.nextStatus}: customers would go round for ever. Break the cycle.`;
      found.push(problem('next-status-cycle', 'error', status.name, message));
    }
    if (next.availability === 'Historical' && status.availability !== 'Historical') {
      const message = `${status.name} leads to ${next.name}, which is kept for history only. Make it Standard, or lead elsewhere.`;
      found.push(problem('contradiction', 'warning', status.name, message));
    }
    if (status.finalInvoice && next.isActive) {
      const message = `${status.name} makes final invoices but leads to ${next.name}, which is active. Lead to an inactive status.`;
      found.push(problem('contradiction', 'error', status.name, message));
    }
    return found;
  });
}

/** Whether following next statuses from `start` comes back to it. */
function reaches(start: StatusDefinition, follow: (status: StatusDefinition) => StatusDefinition | undefined): boolean {
  const seen = new Set<StatusDefinition>();
  for (let at = follow(start); at !== undefined && !seen.has(at); at = follow(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}

function relatedStatuses(
  catalogue: StatusCatalogue,
  itemStatuses: ItemStatusCatalogue,
): readonly StatusCatalogueProblem[] {
  const kinds = [
    { what: 'number', of: (status: StatusDefinition) => status.relatedNumberStatus },
    { what: 'service', of: (status: StatusDefinition) => status.relatedServiceStatus },
    { what: 'feature', of: (status: StatusDefinition) => status.relatedFeatureStatus },
  ] as const;
  return kinds
    .map(({ what, of }) => ({ what, of, find: itemStatusLookup(itemStatuses, [what]) }))
    .flatMap(({ what, of, find }) =>
      catalogue.statuses.flatMap((status) => {
        const related = of(status);
        if (related === null) return [];
        const found = find(related);
        if (found === undefined) {
          const message = `${status.name}: "${related}" is no ${what} status. Correct the related ${what} status, or add it to the list.`;
          return [problem('unknown-related-status', 'error', status.name, message)];
        }
        const odds = atOdds(status, found);
        return odds === null
          ? []
          : [
              problem(
                'contradiction',
                'warning',
                status.name,
                `${status.name}: the related ${what} status ${found.name} ${odds}`,
              ),
            ];
      }),
    );
}

/** What a customer's status says of charges and what the status of its items does to them, where the two differ. */
function atOdds(status: StatusDefinition, item: ItemStatusDefinition): string | null {
  if (!status.isActive) {
    return item.recurringCharges === 'bill'
      ? 'goes on billing, but its customers are not active. Use one that ends.'
      : null;
  }
  if (!status.canHaveFixedCharges || item.recurringCharges === 'bill') return null;
  return 'stops charges that the status bills. Use one that bills, or clear Can Have Fixed Charges.';
}

function wholeCatalogue(catalogue: StatusCatalogue): readonly StatusCatalogueProblem[] {
  const problems: StatusCatalogueProblem[] = [];
  if (!catalogue.statuses.some((status) => status.isActive && status.isBillable && !status.crmOnly)) {
    const message = 'No status is both active and billable: a run with this catalogue would bill nobody.';
    problems.push(problem('nothing-billable', 'error', null, message));
  }
  if (!catalogue.statuses.some((status) => !status.isActive && !status.crmOnly)) {
    const message = 'No status is inactive: customers could never be dropped. Add one, or make one inactive.';
    problems.push(problem('nothing-inactive', 'warning', null, message));
  }
  return problems;
}
