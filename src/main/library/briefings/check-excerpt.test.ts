import { describe, expect, it } from 'vitest';
import { editOver, excerpt } from '../../../../tests/support/docx/sample-source.ts';
import { blankDetails } from '../../../shared/blank-details.ts';
import type { Briefing, BriefingDetails } from '../../../shared/briefings.ts';
import type { ExcerptVersion } from '../../../shared/excerpts.ts';
import { ownHouseStyle } from '../../../shared/house-style.ts';
import { checkBriefing } from './check-briefing.ts';

const TEXT = '[Sample text] A provider cannot say that it did not know.';
const TODAY = '2026-06-17';

function briefingOf(version: ExcerptVersion, details: Partial<BriefingDetails> = {}): Briefing {
  return {
    id: '1',
    revision: 1,
    updatedAt: '2026-06-17T00:00:00.000Z',
    canUndo: false,
    canRedo: false,
    template: null,
    document: {
      details: { ...blankDetails, title: 'Sample', marking: 'Sample', ...details },
      blocks: [{ type: 'excerpt', id: 'a', excerpt: version.id, version: version.version }],
    },
    positions: [],
    excerpts: [version],
  };
}

/** The findings of a briefing that has this excerpt, unless the library no longer does. */
function check(
  changes: Partial<ExcerptVersion> & { isMissing?: boolean },
  details: Partial<BriefingDetails> = {},
  kept: string | null = null,
) {
  const { isMissing = false, ...rest } = changes;
  const { version } = excerpt(TEXT, rest);
  const briefing: Briefing = { ...briefingOf(version, details), ...(isMissing ? { excerpts: [] } : {}) };
  const { id, text: found } = version;
  const mismatch = { id, version: version.version, kept, found };
  const keptWords = new Map([[`${id} ${version.version}`, mismatch]]);
  const known = { today: TODAY, kept: keptWords, findTerms: () => [], house: ownHouseStyle };
  return checkBriefing(briefing, known).map(({ severity, code, message, block }) => {
    expect(block).toBe('a');
    return `${severity} ${code}: ${message}`;
  });
}

describe('an excerpt in a briefing', () => {
  it('is in order where its words are the source’s and may be used', () => expect(check({})).toEqual([]));

  it('that cuts a word in two is a warning', () =>
    expect(check({ cutsWord: true })).toEqual([
      'warning word-cut: Excerpt 1 (Jane Doe, p. 14) begins or ends within a word. Move its ends in the testimony, so that nobody takes the rest for the whole word.',
    ]));

  it('is called by its place among the excerpts, wherever it stands and whatever its number in the library', () => {
    const { version } = excerpt(TEXT, { id: '41', cutsWord: true });
    const block = { excerpt: version.id, version: version.version };
    const heading = { type: 'heading', id: 'h', level: 1, text: 'Evidence' } as const;
    const briefing: Briefing = {
      ...briefingOf(version),
      document: {
        details: { ...blankDetails, title: 'Sample' },
        blocks: [
          heading,
          { type: 'excerpt', id: 'a', ...block },
          { ...heading, id: 'i' },
          { type: 'excerpt', id: 'b', ...block },
        ],
      },
    };
    const findings = checkBriefing(briefing, {
      today: TODAY,
      kept: new Map(),
      findTerms: () => [],
      house: ownHouseStyle,
    });
    expect(findings.map(({ message }) => message.slice(0, 9))).toEqual(['Excerpt 1', 'Excerpt 2']);
  });

  it('that is gone is an error', () =>
    expect(check({ isMissing: true })).toEqual([
      'error excerpt-missing: The library no longer has version 1 of excerpt 1. Remove it from the briefing.',
    ]));

  it('that was altered is an error that shows both texts', () => {
    const altered = { text: TEXT.replace('cannot', 'can'), matchesSource: false };
    expect(check(altered, {}, TEXT)).toEqual([
      `error excerpt-altered: The words of excerpt 1 (Jane Doe, p. 14), or who is named for them, are no longer those that were kept: the library is damaged. Kept: “${TEXT}” Now there: “${altered.text}” Open the testimony and put its words back from the original file before you quote it.`,
    ]);
    expect(check(altered)).toEqual([
      expect.stringMatching(
        /^error excerpt-altered: .*Now there: “\[Sample text\] A provider can say.*missing, or altered too/,
      ),
    ]);
  });

  it('that was altered far in a long text shows the place', () => {
    const before = 'word '.repeat(200);
    const [finding = ''] = check(
      { text: `${before}can say`, matchesSource: false },
      {},
      `${before}cannot say`,
    );
    expect(finding).toMatch(/Kept: “….*word cannot say”\. Now there: “….*word can say”/);
    expect(finding.length).toBeLessThan(1000);
  });

  it('whose edits don’t fit its words is an error', () => {
    const edits = [
      editOver(TEXT, 'provider', { type: 'omit' }),
      { ...editOver(TEXT, 'say', { type: 'sic' }), at: 999 },
    ];
    expect(check({ edits: edits as ExcerptVersion['edits'] })).toEqual([
      expect.stringMatching(/^error excerpt-altered: The recorded edits/),
    ]);
  });

  it('for internal use only may not leave', () => {
    const use = { label: 'internal' as const };
    expect(check({ use })).toEqual([
      'error excerpt-internal: Excerpt 1 (Jane Doe, p. 14) is for internal use only, and this briefing is for outside. Remove the excerpt, or make the briefing internal.',
    ]);
    expect(check({ use }, { distribution: 'internal' })).toEqual([]);
    // A label that nobody can read, in a library that was meddled with, permits nothing.
    expect(check({ use: { label: 'other' } as unknown as ExcerptVersion['use'] })).toHaveLength(1);
  });

  it('may leave to the last day of its permission', () => {
    const permission = (until: string | null) => ({
      use: { label: 'permission' as const, by: 'Ms. Doe', purpose: 'briefings', until },
    });
    expect(check(permission('2026-06-16'))).toEqual([
      'error permission-ended: The permission by Ms. Doe to use excerpt 1 (Jane Doe, p. 14) for briefings ended on June 16, 2026. Ask for it again and change the excerpt’s use, or remove the excerpt.',
    ]);
    expect(check(permission(TODAY))).toEqual([]);
    expect(check(permission(null))).toEqual([]);
    expect(check(permission('2026-06-16'), { distribution: 'internal' })).toEqual([]);
  });

  it('of which there is a newer version, or that has two speakers, is worth a look', () => {
    expect(check({ version: 2, currentVersion: 3, speakers: ['Ms. Doe', 'Mr. Loe', 'Chair Roe'] })).toEqual([
      'warning excerpt-outdated: Excerpt 1 (Ms. Doe, Mr. Loe and Chair Roe, p. 14) is used in version 2; the library has version 3.',
      'warning speakers-mixed: Excerpt 1 (Ms. Doe, Mr. Loe and Chair Roe, p. 14) has words of more than one speaker: Ms. Doe, Mr. Loe and Chair Roe. Make an excerpt of each, unless the exchange is meant.',
    ]);
  });
});
