/** A transcript's blocks cut into runs: each begins with a heading or bracket that opens something, or with talk. */
import type { Block } from './hearing-blocks.ts';
import { type Cast, findNamed, judgeLabel } from './hearing-cast.ts';
import type { HearingEvent } from './hearing-events.ts';
import { isSurnameOf, type TurnLabel } from './hearing-labels.ts';

export interface Run {
  /** `none` at the file's beginning, `turn` where talk goes on after something written. */
  event: HearingEvent;
  blocks: Block[];
  /** Whether it is text given in writing, in which a turn's label would be an accident. */
  isWritten: boolean;
  /** Whether it stands after the hearing's end. */
  isAfterEnd: boolean;
}

/** `onDoubt` is told of each block whose label may be one and is not taken: its words stay in the text. */
export function cutIntoRuns(
  blocks: readonly Block[],
  events: readonly HearingEvent[],
  cast: Cast,
  onDoubt: (block: Block, label: TurnLabel) => void,
): Run[] {
  const runs: Run[] = [];
  let run: Run = { event: { type: 'none' }, blocks: [], isWritten: false, isAfterEnd: false };
  const begin = (event: HearingEvent, isWritten: boolean, isAfterEnd = run.isAfterEnd) => {
    if (run.blocks.length > 0) runs.push(run);
    run = { event, blocks: [], isWritten, isAfterEnd };
  };
  const heard = new Set<string>();
  for (const [index, block] of blocks.entries()) {
    const event = events[index] ?? { type: 'none' };
    if (event.type === 'turn') {
      const isWritten = run.isWritten && run.blocks.some(isOwnText);
      const judged = judgeLabel(cast, event.label, isWritten);
      if (judged === 'speaker') {
        if (run.isWritten && !run.isAfterEnd) begin(event, false);
      } else {
        block.label = null;
        if (judged === 'unsure') onDoubt(block, event.label);
      }
    } else if (event.type === 'statement') {
      const who = event.heading.people[0]?.name ?? '';
      const isOral = !event.heading.isPrepared && !run.isAfterEnd && isSpoken(events, index);
      if (!isTitleWithin(run, who, cast, heard, isOral)) begin(event, !isOral);
      if (isOral) heard.add(who);
    } else if (event.type === 'insert') begin(event, true);
    else if (event.type === 'record') {
      // In something written it is a heading of that, and below a bracket it is the title of what the bracket announced.
      const isOnlyAnnounced =
        run.event.type === 'insert' && run.event.what !== 'additional' && run.blocks.length < 2;
      if (!isOnlyAnnounced && (!run.isWritten || run.isAfterEnd)) begin(event, true);
    } else if (event.type === 'appendix') begin(event, true, true);
    else if (event.type === 'close') begin(event, false, event.isAdjourned);
    else if (event.type === 'opens' && run.event.type !== 'none') begin(event, false, false);
    run.blocks.push(block);
  }
  if (run.blocks.length > 0) runs.push(run);
  return runs;
}

/** More than the bracket that announces it, and the marks of pictures. */
const isOwnText = (block: Block) => block.kind !== 'gap' && !block.isBracketed;

/** A heading of oral testimony has a turn below it, before anything else begins. */
function isSpoken(events: readonly HearingEvent[], at: number): boolean {
  for (let index = at + 1; index < events.length && index < at + 30; index++) {
    const type = events[index]?.type;
    if (type === 'turn') return true;
    if (type !== 'none' && type !== 'opens') return false;
  }
  return false;
}

/** A written statement carries its own title: “[The prepared statement of Ms. Doe follows:]”, “Statement of Jane Doe”. */
function isTitleWithin(
  run: Run,
  who: string,
  cast: Cast,
  heard: ReadonlySet<string>,
  isOral: boolean,
): boolean {
  if (!run.isWritten || who === '') return false;
  if (run.event.type === 'statement')
    return run.event.heading.people[0]?.name === who && (!isOral || heard.has(who));
  if (run.event.type !== 'insert' || run.event.what !== 'prepared' || run.event.names.length !== 1)
    return false;
  const named = findNamed(cast, run.event.names[0] ?? '');
  const label = cast.labels.get(named.speaker);
  const isSame =
    named.witness.name === who ||
    (label !== undefined && isSurnameOf(label.surname, who)) ||
    isSurnameOf((named.witness.name.split(' ').at(-1) ?? '').toLowerCase(), who);
  return isSame && (!isOral || heard.has(who));
}
