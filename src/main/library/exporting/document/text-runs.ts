import { type IRunOptions, Tab, TextRun } from 'docx';
import { cutLine } from './split-text.ts';
import { isRightToLeft, splitScripts } from './text-direction.ts';

/** What a run may be besides its text. */
export type RunLook = Omit<IRunOptions, 'children' | 'text' | 'break'>;

/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets), apart from tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritable = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g;
const lineBreak = /\r\n|[\n\v\f\r\u2028\u2029]/;

/**
 * Text as it stands, as runs: tabs and line breaks as Word's own, right-to-left and East Asian text marked as such.
 * Each character that no XML file can hold becomes U+FFFD, where it can be seen. Empty text gives no run.
 */
export function textRuns(text: string, look: RunLook = {}, rightToLeft = isRightToLeft(text)): TextRun[] {
  const writable = text.toWellFormed().replace(unwritable, '\uFFFD');
  return writable.split(lineBreak).flatMap((line, index) => [
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
