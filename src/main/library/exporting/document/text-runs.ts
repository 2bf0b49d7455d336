import { type IRunOptions, Tab, TextRun } from 'docx';
import { cutLine } from './split-text.ts';
import { isRightToLeft, splitScripts } from './text-direction.ts';
import { toWritable } from './writable-text.ts';

/** What a run may be besides its text. */
export type RunLook = Omit<IRunOptions, 'children' | 'text' | 'break'>;

const lineBreak = /\r\n|[\n\v\f\r\u2028\u2029]/;

/**
 * Text as it stands, as runs: tabs and line breaks as Word's own, right-to-left and East Asian text marked as such.
 * What no XML file can hold becomes U+FFFD. Empty text gives no run.
 */
export function textRuns(text: string, look: RunLook = {}, rightToLeft = isRightToLeft(text)): TextRun[] {
  return toWritable(text)
    .split(lineBreak)
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [new TextRun({ ...look, break: 1 })]),
      ...cutLine(line)
        .flatMap((piece) => splitScripts(piece, rightToLeft))
        .filter((run) => run.text !== '')
        .map(
          (run) =>
            new TextRun({
              ...look,
              ...(run.rightToLeft ? { rightToLeft: true } : {}),
              ...(run.eastAsian ? { font: { hint: 'eastAsia' } } : {}),
              children: withTabs(run.text),
            }),
        ),
    ]);
}

function withTabs(text: string): (string | Tab)[] {
  return text
    .split('\t')
    .flatMap((part, index) => [...(index === 0 ? [] : [new Tab()]), ...(part === '' ? [] : [part])]);
}
