/** The question turns of a hearing, with a part for each questioning member where the chair gives that member the word. */
import { type Block, wordsOf } from './hearing-blocks.ts';
import { isMember } from './hearing-cast.ts';
import { addSection, isHeard, type Stage } from './hearing-stage.ts';

const CHAIR = /^(?:The )?(?:Vice |Acting )?Chair/;
const GIVES_WORD =
  /\brecogni[sz]|\bgentle(?:man|woman|lady)\b|\bquestions?\b|\byou(?:r|’re|'re| are)? (?:up|next|now|turn|recogni)|\bproceed\b|\bfive minutes\b|\b5 minutes\b/i;
const OWN_WORD =
  /\b(?:recogni[sz]e|yield) (?:myself|to myself)\b|\bmy (?:own )?(?:5|five) minutes\b|\bmyself (?:for|to)\b/i;

export function addQuestions(stage: Stage, blocks: readonly Block[]): void {
  const rounds = cutIntoRounds(stage, blocks);
  const [first, ...others] = rounds;
  if (!first) return;
  const isContinued = stage.sections.findLast(({ level }) => level === 1)?.kind === 'questions';
  const before = isContinued ? lastQuestioner(stage) : '';
  // A statement that has no passage of its own would be nowhere: the first round stands below the title itself.
  if (isContinued && before !== '' && first.questioner === '') {
    addSection(
      stage,
      { kind: 'questions', title: `${QUESTIONS_OF}${before} (continued)`, level: 2 },
      first.blocks,
    );
  } else if (isContinued && first.questioner !== '') {
    addSection(stage, { kind: 'questions', title: QUESTIONS_OF + first.questioner, level: 2 }, first.blocks);
  } else {
    addSection(
      stage,
      { kind: 'questions', title: isContinued ? 'Questions (continued)' : 'Questions', level: 1 },
      first.blocks,
    );
  }
  for (const round of others) {
    addSection(stage, { kind: 'questions', title: QUESTIONS_OF + round.questioner, level: 2 }, round.blocks);
  }
}

const QUESTIONS_OF = 'Questions of ';

/** Whose round was open when something was put into the record. */
function lastQuestioner(stage: Stage): string {
  const last = stage.sections.findLast(({ kind }) => kind === 'questions');
  if (!last?.title.startsWith(QUESTIONS_OF)) return '';
  return last.title.slice(QUESTIONS_OF.length).replace(/ \(continued\)$/, '');
}

interface Round {
  /** Empty for what comes before the first round that is clear. */
  questioner: string;
  blocks: Block[];
}

/** A round begins where a member speaks whom the chair has just given the word, and witnesses answer. */
function cutIntoRounds(stage: Stage, blocks: readonly Block[]): Round[] {
  const rounds: Round[] = [];
  const turns = blocks.flatMap((block, index) =>
    block.label ? [{ block, index, speaker: block.label.speaker }] : [],
  );
  const starts = new Map<number, string>();
  let questioner = '';
  for (const [place, turn] of turns.entries()) {
    const before = turns[place - 1];
    const after = turns[place + 1];
    if (turn.speaker === questioner || isHeard(stage, turn.block)) continue;
    const isChair = CHAIR.test(turn.speaker);
    const isAsking = after !== undefined && isHeard(stage, after.block);
    const isGiven =
      before !== undefined &&
      CHAIR.test(before.speaker) &&
      givesWord(textBetween(blocks, before.index, turn.index), turn.block.label?.surname ?? '');
    const takesWord = isChair && isAsking && OWN_WORD.test(textBetween(blocks, turn.index, after.index));
    const isMemberTurn = turn.block.label !== null && (isMember(stage.cast, turn.block.label) || isAsking);
    if (takesWord || (!isChair && isGiven && isMemberTurn)) {
      questioner = turn.speaker;
      starts.set(turn.index, questioner);
    }
  }
  for (const [index, block] of blocks.entries()) {
    const start = starts.get(index);
    if (start !== undefined || rounds.length === 0) rounds.push({ questioner: start ?? '', blocks: [] });
    rounds.at(-1)?.blocks.push(block);
  }
  return rounds;
}

function givesWord(words: string, surname: string): boolean {
  return GIVES_WORD.test(words) || (surname !== '' && words.toLowerCase().includes(surname));
}

/** The end of what is said from one block up to another. */
function textBetween(blocks: readonly Block[], from: number, to: number): string {
  return blocks
    .slice(Math.max(from, to - 4), to)
    .map((block) => wordsOf(block, 1_000))
    .join(' ');
}

const INTERRUPTION =
  /\b(?:microphone|mic\b|mike\b|closer|hear you|speak up|button|turn (?:it|that) on|summari[sz]e|wrap up|minutes?\b)/i;

/** A short word about the microphone or the time, after which the witness goes on. */
export function isBriefInterruption(rest: readonly Block[], speaker: string): boolean {
  const [first] = rest;
  if (!first?.label || speaker === '') return false;
  const next = rest.findIndex((block, index) => index > 0 && block.label !== null);
  if (next !== 1 || rest[next]?.label?.speaker !== speaker) return false;
  const words = wordsOf(first);
  return words.length < 220 && INTERRUPTION.test(words) && !/\bthank/i.test(words);
}
