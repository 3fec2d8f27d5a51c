import type { TypedColumn } from '../columns/typedColumn.ts';
import type { Derived } from './columnOfRows.ts';
import { codedColumn, listColumn, mapEntries, numericColumn, textAt, UNREADABLE } from './columnOfRows.ts';
import type { DerivedFact, FactContext } from './derivedFact.ts';
import { factsOf, ROW_SCOPES } from './factDefinitions.ts';
import { namedLookup } from './namedLookup.ts';
import type { CustomerClass, CustomerGroup } from './referenceCatalogues.ts';

type ClassFlag = 'personal' | 'soleTrader' | 'reseller' | 'companiesHouseCheck' | 'individualSubscriber';

const CLASS_FLAGS: readonly (readonly [id: string, flag: ClassFlag, label: string])[] = [
  ['customerClassIsPersonal', 'personal', 'Customer class is personal'],
  ['customerClassIsSoleTrader', 'soleTrader', 'Customer class is sole trader'],
  ['customerClassIsReseller', 'reseller', 'Customer class is reseller'],
  ['customerClassNeedsCompaniesHouse', 'companiesHouseCheck', 'Customer class is checked at Companies House'],
  ['isIndividualSubscriber', 'individualSubscriber', 'Individual subscriber (PECR reg. 2)'],
];

/** Who needs protection: from the customer class, the groups and the Ofcom class. */
export const PROTECTION_FACTS: readonly DerivedFact[] = factsOf(ROW_SCOPES, [
  [
    'customerClassKnown',
    'Customer class is in the catalogue',
    'boolean',
    ['customerClass'],
    'Whether the class catalogue has the class; blank where the class is.',
    (context) => ofClass(context, (found) => Number(found !== undefined)),
  ],
  ...CLASS_FLAGS.map(([id, flag, label]) => {
    const compute = (context: FactContext): TypedColumn | null =>
      ofClass(context, (found) => (found === undefined ? null : Number(found[flag])));
    return [
      id,
      label,
      'boolean',
      ['customerClass'],
      `The catalogue's flag for the customer's class.`,
      compute,
    ] as const;
  }),
  [
    'groupIsPersonal',
    'A customer group is personal',
    'boolean',
    ['customerGroups'],
    'Whether any of the groups is marked Personal Customer; false where there is no group.',
    (context) => anyGroup(context, (group) => group.personal),
  ],
  [
    'groupIsReseller',
    'A customer group is a reseller group',
    'boolean',
    ['customerGroups'],
    'Whether any of the groups is marked Reseller; false where there is no group.',
    (context) => anyGroup(context, (group) => group.reseller),
  ],
  [
    'unknownGroups',
    'Customer groups that are not in the catalogue',
    'list',
    ['customerGroups'],
    'Groups whose data protection flags are not known.',
    unknownGroups,
  ],
  [
    'isProtected',
    'Treated as protected',
    'boolean',
    ['customerClass', 'customerGroups', 'ofcomProtectionClass'],
    'A personal class or group, a reseller group, or an Ofcom protection class that is blank: not reviewed counts as protected.',
    isProtected,
  ],
]);

function ofClass(context: FactContext, map: (found: CustomerClass | undefined) => number | null): TypedColumn | null {
  const classes = codedColumn(context.column('customerClass'));
  if (classes === undefined) return null;
  const find = namedLookup(context.catalogues.classes.classes);
  return numericColumn(
    'boolean',
    context.rowCount,
    mapEntries(classes, (text) => map(find(text))),
  );
}

function groupFlag(
  context: FactContext,
  flag: (group: CustomerGroup) => boolean,
): ((row: number) => Derived<number>) | null {
  const groups = codedColumn(context.column('customerGroups'));
  if (groups === undefined) return null;
  const find = namedLookup(context.catalogues.groups.groups);
  return mapEntries(groups, (_, items) =>
    Number(
      items.some((item) => {
        const group = find(item);
        return group !== undefined && flag(group);
      }),
    ),
  );
}

function anyGroup(context: FactContext, flag: (group: CustomerGroup) => boolean): TypedColumn | null {
  const valueOf = groupFlag(context, flag);
  return valueOf === null ? null : numericColumn('boolean', context.rowCount, (row) => valueOf(row) ?? 0);
}

function unknownGroups(context: FactContext): TypedColumn | null {
  const groups = codedColumn(context.column('customerGroups'));
  if (groups === undefined) return null;
  const find = namedLookup(context.catalogues.groups.groups);
  return listColumn(
    context.rowCount,
    mapEntries(groups, (_, items) => items.filter((item) => find(item) === undefined)),
  );
}

function isProtected(context: FactContext): TypedColumn {
  const classes = codedColumn(context.column('customerClass'));
  const find = namedLookup(context.catalogues.classes.classes);
  const personalClass = classes === undefined ? null : mapEntries(classes, (text) => find(text)?.personal === true);
  const group = groupFlag(context, ({ personal, reseller }) => personal || reseller);
  const ofcom = context.column('ofcomProtectionClass');
  return numericColumn('boolean', context.rowCount, (row) => {
    const reviewed = textAt(ofcom, row);
    // What could not be read was not reviewed either: doubt protects the customer.
    if (reviewed === null || reviewed === UNREADABLE) return 1;
    return Number(personalClass?.(row) === true || group?.(row) === 1);
  });
}
