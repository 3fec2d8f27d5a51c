import type { RawWorkbook } from '../../columns/rawSheet.ts';
import { dateFromIso } from '../../domain/calendarDate.ts';
import type { InputError } from '../../domain/inputError.ts';
import { failure, success } from '../../domain/result.ts';
import type { Result } from '../../domain/result.ts';
import { previewJsonPieces } from '../json/previewJson.ts';
import type { Progress } from '../ports/progress.ts';
import { rulebookIdentity } from '../rules/ruleSetVersions.ts';
import { customerCalls } from './customerCalls.ts';
import { EngineState, NOTHING_OPEN } from './engineState.ts';
import { findingCalls } from './findingCalls.ts';
import { firedByRule } from './firedByRule.ts';
import type { OnProgress, PaneEngine } from './paneEngine.ts';
import type { PaneEngineParts } from './paneEngineParts.ts';
import { planOf } from './planOf.ts';
import { RulesInUse } from './rulesInUse.ts';
import { rulesViewOf } from './rulesViewOf.ts';
import { openSampleOf } from './openSampleOf.ts';
import { settled } from './settled.ts';
import { sheetsViewOf } from './sheetsViewOf.ts';
import type { SheetAnswers, SheetsView } from './sheetsView.ts';

/** The engine of a task pane: the use cases over one open workbook, called one after another. */
export function createPaneEngine(parts: PaneEngineParts): PaneEngine {
  const state = new EngineState();
  const stop = { isAsked: false };
  const inTurn = turns();
  const begin = (onProgress: OnProgress): Progress => {
    stop.isAsked = false;
    return { report: onProgress, isCancelled: () => stop.isAsked, pause: parts.pause };
  };
  return {
    ...readingCalls(state, inTurn),
    ...findingCalls(state),
    ...customerCalls(state),
    check: (asOf, onProgress) =>
      inTurn(async () => {
        const date = dateFromIso(asOf);
        if (date === null) throw new RangeError(`not an ISO date: ${asOf}`);
        return state.check(date, begin(onProgress));
      }),
    edit: (edited) =>
      inTurn(() =>
        state.edit(
          edited,
          begin(() => undefined),
        ),
      ),
    preview: (asked, onProgress) => inTurn(() => state.makePreview(asked, parts.hash, begin(onProgress))),
    plan: (taken) =>
      inTurn(() => {
        const { hash, toolVersion } = parts;
        return planOf(state.preview?.result ?? null, state.checked, { hash, toolVersion, taken });
      }),
    samplePlan: (xlsx, taken) => inTurn(() => openSampleOf(state, parts.readXlsx, xlsx, taken)),
    previewJson: async () => {
      const result = state.preview?.result ?? null;
      if (result === null || state.book === null) return null;
      const identity = await rulebookIdentity(state.book.rules, parts.hash);
      return [...previewJsonPieces(result.preview, identity)].join('');
    },
    cancel: () =>
      settled(() => {
        stop.isAsked = true;
      }),
  };
}

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Work that changes the state is done one after another, whoever asks meanwhile; a failure does not stop the next. */
function turns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function readingCalls(state: EngineState, inTurn: InTurn): Pick<PaneEngine, 'useRules' | 'rules' | 'open' | 'answer'> {
  const opened = (raw: RawWorkbook, answers: SheetAnswers): Result<SheetsView, InputError> => {
    const book = state.open(raw, answers);
    return book.ok ? success(sheetsViewOf(book.value)) : book;
  };
  return {
    useRules: (texts, origin) =>
      inTurn(async () => {
        const rules = new RulesInUse(texts, origin);
        const loaded = rules.with(null);
        if (!loaded.ok) return loaded;
        state.rules = rules;
        await Promise.resolve();
        return success(rulesViewOf(loaded.value, origin, null));
      }),
    rules: () =>
      settled(() => {
        const { rules, book, checked, preview } = state;
        const loaded = state.loadedRules(book?.answers.statusCatalogue ?? null);
        if (!loaded.ok || rules === null) throw new Error('rules in use can be loaded');
        const fired = firedByRule(checked?.findings ?? null, preview?.result ?? null);
        return rulesViewOf(loaded.value, rules.origin, fired);
      }),
    open: (workbook, answers) => inTurn(() => settled(() => opened(workbook, answers))),
    answer: (answers) =>
      inTurn(() => settled(() => (state.book === null ? failure(NOTHING_OPEN) : opened(state.book.raw, answers)))),
  };
}
