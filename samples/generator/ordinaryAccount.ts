import { activeParts } from './activeAccount.ts';
import type { SampleClass } from './cleanCustomer.ts';
import { CONSENT_WITHHELD, cleanCustomer } from './cleanCustomer.ts';
import { dramaFreephone, dramaLandline, dramaPremium } from './dramaNumber.ts';
import { noInvoice } from './expectation.ts';
import type { OrdinaryDraft } from './ordinaryDraft.ts';
import type { RandomStream } from './randomStream.ts';
import { randomStream } from './randomStream.ts';
import { droppedParts, finalBillParts, suspendedParts, unbilledParts } from './restingAccount.ts';
import type { AccountParts, SampleAccount } from './sampleAccount.ts';
import { completeAccount } from './sampleAccount.ts';
import type { SampleOptions } from './sampleOptions.ts';
import { STORY_BOOK } from './storyBook.ts';

// The first thirteen show every low invoice setting, which only active customers have.
const ALL_ACTIVE = 13;

type OrdinaryStatus = 'Active' | 'Active - Do Not Bill' | 'Suspended' | 'Final Bill' | 'Dropped' | 'CRM Only';

function classOf(random: RandomStream): SampleClass {
  const share = random.below(100);
  if (share < 45) return 'Personal';
  if (share < 75) return 'UK Limited';
  if (share < 87) return 'Sole Trader';
  if (share < 92) return 'UK PLC';
  return share < 97 ? 'Charity' : 'Reseller';
}

function statusOf(random: RandomStream): OrdinaryStatus {
  const share = random.below(100);
  if (share < 90) return 'Active';
  if (share < 92) return 'Active - Do Not Bill';
  if (share < 94) return 'Suspended';
  if (share < 96) return 'Final Bill';
  return share < 99 ? 'Dropped' : 'CRM Only';
}

function linesOf(random: RandomStream, index: number): [string, ...string[]] {
  const lines: [string, ...string[]] = [dramaLandline(index * 3)];
  if (random.chance(0.4)) lines.push(dramaLandline(index * 3 + 1));
  if (random.chance(0.05)) lines.push(dramaFreephone(index));
  if (random.chance(0.02)) lines.push(dramaPremium(index));
  return lines;
}

function partsOf(draft: OrdinaryDraft, status: OrdinaryStatus): AccountParts {
  switch (status) {
    case 'Active':
      return activeParts(draft);
    case 'Active - Do Not Bill':
      return unbilledParts(draft);
    case 'Suspended':
      return suspendedParts(draft);
    case 'Final Bill':
      return finalBillParts(draft);
    case 'Dropped':
      return droppedParts(draft);
    case 'CRM Only':
      return {
        customer: {
          ...draft.customer,
          'Customer Status': 'CRM Only',
          'Status Reason': 'Enquiry',
          'Contract Start Date': null,
          'Contract End Date': null,
        },
        expected: noInvoice('skipped'),
      };
  }
}

/** The ordinary account of record `index`: in order, and billed as most are. Depends on options and index alone. */
export function ordinaryAccount(index: number, options: SampleOptions): SampleAccount {
  const random = randomStream(options.seed, 1, index);
  const customerClass = classOf(random);
  const clean = cleanCustomer(index, customerClass, options.runDate);
  const customer = random.chance(0.3) ? { ...clean, ...CONSENT_WITHHELD } : clean;
  const status = index < STORY_BOOK.length + ALL_ACTIVE ? 'Active' : statusOf(random);
  const lines = linesOf(random, index);
  const draft: OrdinaryDraft = {
    index,
    random,
    options,
    customer,
    lines,
    home: customerClass === 'Personal',
    tariff: customerClass === 'Personal' ? 'Home Standard' : 'Business Standard',
    invoiceNumber: `INV-${String(index + 1).padStart(6, '0')}-1`,
  };
  const parts = partsOf(draft, status);
  const lineStatus = status === 'Dropped' ? 'Dropped' : status === 'Suspended' ? 'Suspended' : 'Active';
  return completeAccount(index, {
    ...parts,
    numbers:
      status === 'CRM Only'
        ? []
        : lines.map((line) => ({
            Number: line,
            Status: lineStatus,
            'Start Date': clean['Entered Date'] ?? null,
            ...(status === 'Dropped' ? { 'End Date': parts.customer['Dropped / Reinstated Date'] ?? null } : {}),
          })),
    contacts: random.chance(0.25)
      ? [{ Name: 'Accounts office', Email: clean['Email Address'] ?? null, 'Attachment Preference': 'Short bill' }]
      : [],
  });
}
