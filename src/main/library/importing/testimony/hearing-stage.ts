/** What the statements of a transcript are made of, and the rules that all of them share. */
import type { StatementKind, Witness } from '../../../../shared/testimony.ts';
import type { Block } from './hearing-blocks.ts';
import type { CaseReader } from './hearing-case.ts';
import { type Cast, findWitness, isMember } from './hearing-cast.ts';
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
  /** Whether the statements of witnesses stand below one of level 1. */
  hasPanel: boolean;
  hasQuestions: boolean;
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

function isHeardWitness(stage: Stage, block: Block): boolean {
  const witness =
    block.label && !isMember(stage.cast, block.label) ? findWitness(stage.cast, block.label) : undefined;
  return witness !== undefined && stage.heard.size > 0;
}

export const witnessOf = ({ name, title, organisation }: Witness): Witness => ({ name, title, organisation });
