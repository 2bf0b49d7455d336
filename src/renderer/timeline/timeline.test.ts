import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../shared/testimony.ts';
import { daysOf, yearsOf } from './timeline.ts';

const entry = (id: string, date: string | null, forum = 'Sample Subcommittee'): TimelineEntry => ({
  kind: 'excerpt',
  id,
  testimony: '1',
  testimonyKind: 'hearing',
  title: 'Sample hearing',
  forum,
  jurisdiction: '',
  date,
  speakers: ['Ms. Doe'],
  page: '',
  words: '[Sample text]',
  use: { label: 'public' },
});

test('entries stand by year; those without a date at the end, together', () => {
  const years = yearsOf([
    entry('1', '2024-12-31'),
    entry('2', '2025-01-01'),
    entry('3', null),
    entry('4', null),
  ]);
  expect(years.map(({ year, entries }) => [year, entries.map(({ id }) => id)])).toEqual([
    ['2024', ['1']],
    ['2025', ['2']],
    ['', ['3', '4']],
  ]);
});

test('what two bodies heard on one day stands apart, also when it comes mixed', () => {
  const day = '2025-03-04';
  const days = daysOf([entry('1', day), entry('2', day, 'Sample Court'), entry('3', day)]);
  expect(days.map(({ forum, entries }) => [forum, entries.map(({ id }) => id)])).toEqual([
    ['Sample Subcommittee', ['1', '3']],
    ['Sample Court', ['2']],
  ]);
});
