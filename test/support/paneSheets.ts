import type { TestSheets } from './gridWorkbook.ts';

const HEADERS = [
  'Account Number',
  'Company Name',
  'Customer Status',
  'Billing Cycle',
  'GDPR & PECR Consent Given',
  'Email Bill',
] as const;

/** Customers with two that would be itemised without consent (E3:F4), and one of an unknown status (C5). */
export const FAULTY_SHEETS: TestSheets = {
  Customers: [
    [...HEADERS],
    ['C-1001', 'Alder & Co', 'Active', 'Monthly', 'Yes', 'Long'],
    ['C-1002', 'Bay Ltd', 'Active', 'Monthly', 'No', 'Long'],
    ['C-1003', 'Cedar plc', 'Active', 'Monthly', 'No', 'Full'],
    ['C-1004', 'Dale Ltd', 'Actve', 'Monthly', 'Yes', 'Short'],
  ],
  Notes: [['Call them back']],
};

/** Customers of whom nobody says their status. */
export const STATUSLESS_SHEETS: TestSheets = {
  Customers: [
    ['Account Number', 'Company Name', 'Billing Cycle'],
    ['C-1001', 'Alder & Co', 'Monthly'],
    ['C-1002', 'Bay Ltd', 'Monthly'],
  ],
};

/** As many customers as asked, each of whom would be itemised without consent. */
export function manyFaulty(count: number): TestSheets {
  return {
    Customers: [
      [...HEADERS],
      ...Array.from({ length: count }, (_, place) => [
        `C-${String(place + 1).padStart(6, '0')}`,
        `Company ${String(place + 1)}`,
        'Active',
        'Monthly',
        'No',
        'Long',
      ]),
    ],
  };
}
