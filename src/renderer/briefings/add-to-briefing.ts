import { useEffect, useState } from 'react';
import type { Block } from '../../shared/briefings.ts';
import { StandpointError } from '../../shared/errors.ts';
import type { Excerpt } from '../../shared/excerpts.ts';
import type { Position } from '../../shared/positions.ts';
import { asError } from '../loading.ts';
import { currentPreferences } from '../preferences/preferences.ts';
import { call } from '../transport.ts';

export type BriefingChoice = { kind: 'new'; title: string } | { kind: 'existing'; id: string };

/** Puts the blocks at the end of a briefing, or into a new one, in one revision. */
export async function addToBriefing(
  choice: BriefingChoice,
  blocks: Block[],
): Promise<{ id: string; title: string }> {
  if (choice.kind === 'new') {
    const { preparedBy, citationStyle } = currentPreferences();
    const details = { title: choice.title, preparedBy, citationStyle };
    const made = await call('briefings.create', { details, blocks });
    return { id: made.id, title: choice.title };
  }
  try {
    return await insertAtEnd(choice.id, blocks);
  } catch (thrown) {
    // Changed elsewhere between reading and writing: the end is still the end.
    if (thrown instanceof StandpointError && thrown.code === 'stale') return insertAtEnd(choice.id, blocks);
    throw thrown;
  }
}

async function insertAtEnd(id: string, blocks: Block[]): Promise<{ id: string; title: string }> {
  const briefing = await call('briefings.get', { id });
  await call('briefings.edit', {
    id,
    revision: briefing.revision,
    operations: [{ type: 'insert', blocks, before: null }],
    burst: null,
  });
  return { id, title: briefing.document.details.title };
}

/** What of the library is to be added, whole. */
export interface ToAdd {
  positions: Position[];
  excerpts: Excerpt[];
}

/** In the order of the slugs and ids, in their newest versions. */
export function useToAdd(
  slugs: readonly string[],
  ids: readonly string[],
): { value?: ToAdd; error?: StandpointError } {
  const [answer, setAnswer] = useState<{ value?: ToAdd; error?: StandpointError }>({});
  const key = JSON.stringify([slugs, ids]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: key stands for both lists by value.
  useEffect(() => {
    let current = true;
    Promise.all([
      Promise.all(slugs.map((slug) => call('positions.get', { slug }))),
      Promise.all(ids.map((id) => call('excerpts.get', { id }))),
    ]).then(
      ([positions, excerpts]) => current && setAnswer({ value: { positions, excerpts } }),
      (thrown: unknown) => current && setAnswer({ error: asError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [key]);
  return answer;
}

/** Each section heading that the positions have, in the order first met, with how many have it. */
export function headingsOf(positions: readonly Position[]): { heading: string; positions: number }[] {
  const counts = new Map<string, number>();
  for (const position of positions) {
    for (const heading of new Set(position.sections.map((section) => section.heading))) {
      counts.set(heading, (counts.get(heading) ?? 0) + 1);
    }
  }
  return [...counts].map(([heading, count]) => ({ heading, positions: count }));
}
