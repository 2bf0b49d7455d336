import { expect, it } from 'vitest';
import {
  excerpt,
  heading,
  list,
  ownText,
  paragraph,
  position,
  sampleDetails,
  sourceOf,
} from '../../../../../tests/support/docx/sample-source.ts';
import { writeDocument } from '../write-export.ts';
import { readDocument } from './read-document.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';
import { writePlain } from './write-plain.ts';

const bytes = writeDocument(
  sourceOf(
    [
      heading('Why now'),
      ownText(
        paragraph('Bold words', { type: 'bold' }),
        list(
          'bulletList',
          [paragraph('One'), list('orderedList', [paragraph('Deeper')])],
          [paragraph('Two')],
        ),
        list('orderedList', [paragraph('First')], [paragraph('Second'), paragraph('and more of it')]),
      ),
      position('Safety duties', 'Platforms should be safe.\nFor all.', {
        sections: [{ heading: 'Why does it matter?', text: 'Because.' }],
      }),
      excerpt('We ask that services be able to show what they do.'),
      { type: 'question', id: 'q', question: 'Who?', answer: { type: 'doc', content: [paragraph('We.')] } },
      {
        type: 'table',
        id: 't',
        caption: 'Counts',
        header: true,
        rows: [
          ['Year', 'Reports'],
          ['2024', '1 | 2'],
        ],
      },
      {
        type: 'call-out',
        id: 'c',
        title: 'Remember',
        content: { type: 'doc', content: [paragraph('This.')] },
      },
    ],
    sampleDetails,
  ),
);
const flow = readDocument(bytes);

it('says in Markdown what the document says', () => {
  expect(writeMarkdown(flow)).toMatchInlineSnapshot(`
    "Briefing

    # Safety duties of online platforms

    **For** Staff of the Sample Subcommittee\\
    **Date** June 18, 2026

    **Meeting** Sample working session\\
    **Prepared by** Policy

    ## Why now

    **Bold words**

    - One
      1. Deeper
    - Two

    1) First
    2) Second

       and more of it

    ### Safety duties

    > Platforms should be safe.
    >
    > For all.[^1]

    #### Why does it matter?

    Because.

    Jane Doe, Policy Director, Example Coalition: “We ask that services be able to show what they do.”[^2]

    **Q. Who?**

    **A.** We.

    Counts

    | Year | Reports |
    | --- | --- |
    | 2024 | 1 \\| 2 |

    > **Remember**
    >
    > This.

    ## Sources

    National Center for Missing \\& Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.

    1 position: Safety duties (version 1).

    Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.

    1 excerpt: p. 14.

    [^1]: National Center for Missing \\& Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.

    [^2]: Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14.
    "
  `);
});

it('says it as HTML for the clipboard', () => {
  expect(writeHtml(flow)).toMatchInlineSnapshot(
    `"<p>Briefing</p><h1>Safety duties of online platforms</h1><p><b>For</b> Staff of the Sample Subcommittee<br><b>Date</b> June 18, 2026</p><p><b>Meeting</b> Sample working session<br><b>Prepared by</b> Policy</p><h2>Why now</h2><p><b>Bold words</b></p><ul><li>One<ol><li>Deeper</li></ol></li><li>Two</li></ul><ol><li>First</li><li>Second<p>and more of it</p></li></ol><h3>Safety duties</h3><blockquote><p>Platforms should be safe.</p></blockquote><blockquote><p>For all.<sup>1</sup></p></blockquote><h4>Why does it matter?</h4><p>Because.</p><p>Jane Doe, Policy Director, Example Coalition: “We ask that services be able to show what they do.”<sup>2</sup></p><p><b>Q. Who?</b></p><p><b>A.</b> We.</p><p>Counts</p><table border="1" cellspacing="0" cellpadding="4"><tr><th>Year</th><th>Reports</th></tr><tr><td>2024</td><td>1 | 2</td></tr></table><blockquote><p><b>Remember</b></p><p>This.</p></blockquote><h2>Sources</h2><p>National Center for Missing &#38; Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.</p><p>1 position: Safety duties (version 1).</p><p>Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.</p><p>1 excerpt: p. 14.</p><h2>Notes</h2><ol><li>National Center for Missing &#38; Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.</li><li>Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14.</li></ol>"`,
  );
});

it('says it in plain text', () => {
  expect(writePlain(flow)).toMatchInlineSnapshot(`
    "Briefing

    Safety duties of online platforms

    For Staff of the Sample Subcommittee
    Date June 18, 2026

    Meeting Sample working session
    Prepared by Policy

    Why now

    Bold words

    • One
       1. Deeper
    • Two

    1. First
    2. Second
       and more of it

    Safety duties

    Platforms should be safe.

    For all.[1]

    Why does it matter?

    Because.

    Jane Doe, Policy Director, Example Coalition: “We ask that services be able to show what they do.”[2]

    Q. Who?

    A. We.

    Counts

    Year	Reports
    2024	1 | 2

    Remember

    This.

    Sources

    National Center for Missing & Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.

    1 position: Safety duties (version 1).

    Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.

    1 excerpt: p. 14.

    Notes

    1. National Center for Missing & Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.
    2. Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14."
  `);
});
