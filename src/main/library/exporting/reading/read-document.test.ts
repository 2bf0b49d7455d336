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
    "**Briefing**

    # **Safety duties of online platforms**

    **For Staff of the Sample Subcommittee\\
    Date June 18, 2026**

    **Meeting Sample working session\\
    Prepared by Policy**

    ## **Why now**

    **Bold words**

    - **One**
      1. **Deeper**
    - **Two**

    1) **First**
    2) **Second**

       **and more of it**

    ### **Safety duties**

    > **Platforms should be safe.**
    >
    > <strong>For all.</strong>\\[1\\]

    #### **Why does it matter?**

    **Because.**

    <strong>Jane Doe, Policy Director, Example Coalition: “We ask that services be able to show what they do.”</strong>\\[2\\]

    **Q. Who?**

    **A. We.**

    **Counts**

    | **Year** | **Reports** |
    | --- | --- |
    | **2024** | **1 \\| 2** |

    > **Remember**
    >
    > **This.**

    ## **Sources**

    **National Center for Missing \\& Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.**

    **1 position: Safety duties (version 1).**

    **Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.**

    **1 excerpt: p. 14.**

    ## Notes

    1. **National Center for Missing \\& Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.**
    2. **Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14.**
    "
  `);
});

it('says it as HTML for the clipboard', () => {
  expect(writeHtml(flow)).toMatchInlineSnapshot(
    `"<p><b>Briefing</b></p><h1><b>Safety duties of online platforms</b></h1><p><b>For Staff of the Sample Subcommittee<br>Date June 18, 2026</b></p><p><b>Meeting Sample working session<br>Prepared by Policy</b></p><h2><b>Why now</b></h2><p><b>Bold words</b></p><ul><li><b>One</b><ol><li><b>Deeper</b></li></ol></li><li><b>Two</b></li></ul><ol><li><b>First</b></li><li><b>Second</b><p><b>and more of it</b></p></li></ol><h3><b>Safety duties</b></h3><blockquote><p><b>Platforms should be safe.</b></p></blockquote><blockquote><p><b>For all.</b><sup>1</sup></p></blockquote><h4><b>Why does it matter?</b></h4><p><b>Because.</b></p><p><b>Jane Doe, Policy Director, Example Coalition: “We ask that services be able to show what they do.”</b><sup>2</sup></p><p><b>Q. Who?</b></p><p><b>A. We.</b></p><p><b>Counts</b></p><table border="1" cellspacing="0" cellpadding="4"><tr><th><b>Year</b></th><th><b>Reports</b></th></tr><tr><td><b>2024</b></td><td><b>1 | 2</b></td></tr></table><blockquote><p><b>Remember</b></p><p><b>This.</b></p></blockquote><h2><b>Sources</b></h2><p><b>National Center for Missing &#38; Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.</b></p><p><b>1 position: Safety duties (version 1).</b></p><p><b>Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026.</b></p><p><b>1 excerpt: p. 14.</b></p><h2>Notes</h2><ol><li><b>National Center for Missing &#38; Exploited Children, Global Platform for Child Exploitation Policy, “Policy Advocacy,” saved November 24, 2026.</b></li><li><b>Jane Doe, Policy Director, Example Coalition, testimony before the Sample Subcommittee, “Sample hearing: Children’s safety online,” March 4, 2026, p. 14.</b></li></ol>"`,
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
