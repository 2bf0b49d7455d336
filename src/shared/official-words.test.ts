import { describe, expect, it } from 'vitest';
import { carryLeftOut, findLostPoints, officialParts } from './official-words.ts';

const before = {
  statement: 'Keep the duty. Fund it. Publish figures.',
  sections: [
    { heading: 'Why?', text: 'It works. It is cheap.' },
    { heading: 'How?', text: 'By law.' },
  ],
};
const after = {
  statement: 'Keep the duty to report. Fund it. Publish figures.',
  sections: [{ heading: 'Why?', text: 'It works.' }],
};

describe('the points left out of a position', () => {
  it('stay left out in a newer version, which asks about those it may say in other words', () => {
    const leftOut = ['Keep the duty.', 'Fund it.', 'It is cheap.', 'By law.'];
    const carried = carryLeftOut(leftOut, before, after);
    expect(carried).toEqual(['Keep the duty.', 'Fund it.']);
    expect(findLostPoints({ points: { leftOut: carried } }, after)).toEqual(['Keep the duty.']);
    const [statement] = officialParts({ sections: [], points: { leftOut: carried } }, after);
    expect(statement?.points).toEqual(['Keep the duty to report.', 'Publish figures.']);
  });

  it('are not lost where they went to another part, or where their section is not chosen', () => {
    const moved = { statement: 'Fund it.', sections: [{ heading: 'What?', text: 'Keep the duty.' }] };
    const carried = carryLeftOut(['Keep the duty.'], before, moved);
    expect(carried).toEqual(['Keep the duty.']);
    expect(findLostPoints({ points: { leftOut: carried } }, moved)).toEqual([]);
  });

  it('that a version before had lost already stay to be asked about', () => {
    expect(carryLeftOut(['Older words.'], before, after)).toEqual(['Older words.']);
  });
});
