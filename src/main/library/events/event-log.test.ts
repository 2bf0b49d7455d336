import { describe, expect, it } from 'vitest';
import type { LibraryEvent } from '../../../shared/events.ts';
import { startEventLog } from './event-log.ts';

const changed = (what: 'positions' | 'topics'): LibraryEvent => ({ type: 'changed', what });

describe('event log', () => {
  it('answers a newcomer at once with where it stands, and with nothing of before', async () => {
    const log = startEventLog();
    log.publish(changed('positions'));
    expect(await log.next(-1)).toEqual({ last: 1, events: [] });
  });

  it('wakes every waiting reader with what each has missed', async () => {
    const log = startEventLog();
    log.publish(changed('positions'));
    const [one, two] = [log.next(1), log.next(1)];
    log.publish(changed('topics'));
    expect(await one).toEqual({ last: 2, events: [changed('topics')] });
    expect(await two).toEqual(await one);
    expect(await log.next(0)).toEqual({ last: 2, events: [changed('positions'), changed('topics')] });
  });

  it('gives a reader that knew an earlier process all it has, instead of letting it wait', async () => {
    const log = startEventLog();
    log.publish(changed('positions'));
    expect(await log.next(57)).toEqual({ last: 1, events: [changed('positions')] });
  });

  it('lets waiting readers go when it closes', async () => {
    const log = startEventLog();
    const waiting = log.next(0);
    log.close();
    expect(await waiting).toEqual({ last: 0, events: [] });
  });
});
