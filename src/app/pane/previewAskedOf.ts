import { dateFromIso } from '../../domain/calendarDate.ts';
import type { CalendarDate } from '../../domain/calendarDate.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import type { BillRunAsked } from '../billRunAsked.ts';
import { earlierFromJson } from '../earlier/earlierFromJson.ts';
import { rolloversOf } from '../earlier/rolloversOf.ts';
import type { PreviewInput } from '../previewBillRun.ts';
import { settingsOver } from '../rules/settingsOver.ts';
import type { LoadedRules } from '../rules/loadedRules.ts';
import type { PreviewAsked } from './previewView.ts';
import type { SheetAnswers } from './sheetsView.ts';

type Asked = BillRunAsked & { readonly previous: NonNullable<PreviewInput['previous']> | null };

/**
 * What a person asks of a preview, read and checked. Errors: `question-open` for a date that is none or a due date before the run,
 * `settings-unusable`, `previous-unusable`.
 */
export function previewAskedOf(
  asked: PreviewAsked,
  answers: SheetAnswers,
  rules: LoadedRules,
): Result<Asked, InputError> {
  const dates = datesOf(asked);
  if (!dates.ok) return dates;
  const settings = settingsOver(rules.settings, JSON.stringify(asked.settings));
  if (!settings.ok) {
    return failure({ code: 'settings-unusable', message: `The settings cannot be used. ${settings.error}` });
  }
  const previous = previousOf(asked.previous);
  if (!previous.ok) return previous;
  const { cycles, accounts } = asked;
  const { defaultStatus, defaultCycle } = answers;
  return success({
    request: { ...dates.value, cycles, accounts },
    answers: { defaultStatus, defaultCycle },
    settings: settings.value,
    previous: previous.value,
  });
}

interface RunDates {
  readonly runDate: CalendarDate;
  readonly asOf: CalendarDate;
  readonly cutOff: CalendarDate | null;
  readonly dueDate: CalendarDate | null;
}

function datesOf(asked: PreviewAsked): Result<RunDates, InputError> {
  const runDate = dateFromIso(asked.runDate);
  const asOf = dateFromIso(asked.asOf);
  const cutOff = asked.cutOff === null ? null : dateFromIso(asked.cutOff);
  const dueDate = asked.dueDate === null ? null : dateFromIso(asked.dueDate);
  if (runDate === null) return notADate('run date', asked.runDate);
  if (asOf === null) return notADate('as-of date', asked.asOf);
  if (cutOff === null && asked.cutOff !== null) return notADate('cut-off', asked.cutOff);
  if (dueDate === null && asked.dueDate !== null) return notADate('due date', asked.dueDate);
  if (dueDate !== null && dueDate < runDate) {
    const message = 'The due date is before the run date. Choose that day or a later one.';
    return failure({ code: 'question-open', message });
  }
  return success({ runDate, asOf, cutOff, dueDate });
}

function notADate(what: string, text: string): Result<never, InputError> {
  return failure({
    code: 'question-open',
    message: `The ${what} “${text}” is not a date. Choose one from the calendar.`,
  });
}

function previousOf(text: string | null): Result<Asked['previous'], InputError> {
  if (text === null) return success(null);
  const name = 'The previous preview';
  const earlier = earlierFromJson(text, name);
  return earlier.ok ? rolloversOf(earlier.value, name) : earlier;
}
