/** What the statements of a transcript are made of, and the rules that all of them share. */
import type { StatementKind, Witness } from '../../../../shared/testimony.ts';
import type { Block } from './hearing-blocks.ts';
import type { CaseReader } from './hearing-case.ts';
import { type Cast, findWitness, isMember, isOnRoster } from './hearing-cast.ts';
import type { Run } from './hearing-runs.ts';

export interface Section {
  kind: StatementKind;
  title: string;
  witness: Witness;
  speaker: string;
  level: 1 | 2;
  parts: { block: Block; speaker: string }[];
}

export interface Stage {
  cast: Cast;
  cases: CaseReader;
  runs: readonly Run[];
  sections: Section[];
  /** Labels of the witnesses whose oral testimony has begun. */
  heard: Set<string>;
  /** Index of the run with the last oral testimony of a witness; -1 where no heading names one. */
  lastOral: number;
  /** Index of the last run in which a witness speaks; -1 where none does. */
  lastAnswer: number;
  /** Whether the statements of witnesses stand below one of level 1. */
  hasPanel: boolean;
  hasQuestions: boolean;
  hasMemberStatement: boolean;
  report(block: Block, text: string): void;
}

export const NOBODY: Witness = { name: '', title: '', organisation: '' };

export function addSection(
  stage: Stage,
  what: Pick<Section, 'kind' | 'title' | 'level'> & Partial<Section>,
  blocks: readonly Block[],
): Section {
  const level = what.level === 2 && stage.sections.some((one) => one.kind !== 'front-matter') ? 2 : 1;
  const section: Section = { witness: NOBODY, speaker: '', parts: [], ...what, level };
  stage.sections.push(section);
  if (what.kind === 'member-statement') stage.hasMemberStatement = true;
  section.parts = speakersOf(blocks);
  return section;
}

/** A paragraph without a label is by whoever spoke before it; words in brackets are the editors'. */
export function speakersOf(blocks: readonly Block[]): Section['parts'] {
  let speaker = '';
  return blocks.map((block) => {
    if (block.label) speaker = block.label.speaker;
    else if (block.isUnsure) speaker = '';
    return { block, speaker: block.isBracketed || block.kind !== 'text' ? '' : speaker };
  });
}

export function isHeard(stage: Stage, block: Block): boolean {
  return block.label !== null && (stage.heard.has(block.label.speaker) || isHeardWitness(stage, block));
}

/** Where a member has the same name, only the label itself tells. */
function isHeardWitness({ cast, heard }: Stage, { label }: Block): boolean {
  if (!label || heard.size === 0 || isOnRoster(cast, label)) return false;
  return findWitness(cast, label) !== undefined && !isMember(cast, label);
}

export const witnessOf = ({ name, title, organisation }: Witness): Witness => ({ name, title, organisation });
