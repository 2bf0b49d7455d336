import { expect, it } from 'vitest';
import type { ExcerptVersion } from '../excerpts.ts';
import { quotationForClipboard } from './quotation-for-clipboard.ts';

const version: Pick<ExcerptVersion, 'text' | 'edits' | 'speakers' | 'citation'> = {
  text: 'It should “not,” Chair Roe, & they was <there>.',
  edits: [],
  speakers: ['Ms. Doe'],
  citation: {
    kind: 'hearing',
    title: 'Sample hearing',
    forum: 'Sample Subcommittee',
    jurisdiction: 'United States',
    date: '2026-03-04',
    congress: '119',
    bill: '',
    serial: '',
    docket: '',
    url: '',
    witness: { name: 'Jane Doe', title: 'Policy Director', organisation: 'Example Coalition' },
    statementKind: 'oral-testimony',
    page: '15',
  },
};

it('is one paragraph with its citation in brackets where it is short', () => {
  const edits: ExcerptVersion['edits'] = [
    { type: 'emphasize', id: 'a', start: 3, end: 9 },
    { type: 'sic', id: 'b', at: version.text.indexOf('was') + 3 },
  ];
  expect(quotationForClipboard({ ...version, edits }, 'plain')).toEqual({
    text: 'Jane Doe: “It should ‘not,’ Chair Roe, & they was [sic] <there>.” (Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing,” March 4, 2026, p. 15; emphasis added)',
    html: '<p>Jane Doe: “It <em>should</em> ‘not,’ Chair Roe, &amp; they was [<i>sic</i>] &lt;there&gt;.” (Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing,” March 4, 2026, p. 15; emphasis added)</p>',
  });
});

it('stands as a block where it has paragraphs, with all who speak', () => {
  const text = 'We ask.\nI agree.';
  expect(quotationForClipboard({ ...version, text, speakers: ['Ms. Doe', 'Chair Roe'] }, 'bluebook')).toEqual(
    {
      text: 'Ms. Doe and Chair Roe:\n\nWe ask.\n\nI agree.\n\nSample hearing, Hearing Before the Sample Subcomm., 119th Cong. 15 (2026) (statement of Jane Doe, Policy Director, Example Coalition).',
      html: '<p>Ms. Doe and Chair Roe:</p><blockquote><p>We ask.</p><p>I agree.</p></blockquote><p><i>Sample hearing, Hearing Before the Sample Subcomm.</i>, 119th Cong. 15 (2026) (statement of Jane Doe, Policy Director, Example Coalition).</p>',
    },
  );
});

it('names nobody where nobody is known', () => {
  const citation = { ...version.citation, witness: { name: '', title: '', organisation: '' } };
  expect(quotationForClipboard({ ...version, speakers: [], citation }, 'plain').text).toMatch(
    /^“It .* \(Testimony before/,
  );
});
