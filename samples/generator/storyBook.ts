import type { CalendarDate } from '../../src/domain/calendarDate.ts';
import type { SampleAccount } from './sampleAccount.ts';
import { accountNumberAt, completeAccount } from './sampleAccount.ts';
import { CHARGE_STORIES } from './stories/chargeStories.ts';
import { CYCLE_STORIES } from './stories/cycleStories.ts';
import { DATA_STORIES } from './stories/dataStories.ts';
import { STATUS_STORIES } from './stories/statusStories.ts';
import { THRESHOLD_STORIES } from './stories/thresholdStories.ts';
import type { Story } from './story.ts';
import { sceneAt } from './story.ts';

/** The customers with which every sample begins, in sheet order. */
export const STORY_BOOK: readonly Story[] = [
  ...CYCLE_STORIES,
  ...STATUS_STORIES,
  ...THRESHOLD_STORIES,
  ...CHARGE_STORIES,
  ...DATA_STORIES,
];

/** The account number of a story by its place. */
export function storyAccountNumber(index: number): string {
  return STORY_BOOK[index]?.account ?? accountNumberAt(index);
}

/** The account of the story at `index`, or null past the last story. */
export function storyAccount(index: number, runDate: CalendarDate): SampleAccount | null {
  const story = STORY_BOOK[index];
  return story === undefined ? null : completeAccount(index, story.build(sceneAt(index, runDate)));
}

/** The table of stories as samples/README.md shows it. */
export function storyTable(): string {
  const rows = STORY_BOOK.map(
    ({ lookAt, happens }, index) => `| ${storyAccountNumber(index)} | ${lookAt} | ${happens} |`,
  );
  return ['| Account | Look at | What the run does |', '| --- | --- | --- |', ...rows].join('\n');
}
