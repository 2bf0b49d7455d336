/** Fields of a Word file, such as contents, links and cross-references: their result is text, their code is not. */

export interface FieldState {
  /** `type` is that of `w:fldChar`: begin, separate or end. */
  change(type: string): void;
  /** Whether text here is the result of a field inside another field's code, which nobody sees. */
  hidesText(): boolean;
  /** A code doesn't go on in the next paragraph; one that isn't closed would hide the rest of the document. */
  endParagraph(): void;
}

export function startFields(): FieldState {
  /** Of each open field, from the outermost: whether its code is being read. */
  const inCode: boolean[] = [];
  let codes = 0;
  return {
    change(type) {
      if (type === 'begin') {
        inCode.push(true);
        codes++;
      } else if (type === 'separate' && inCode.at(-1)) {
        inCode[inCode.length - 1] = false;
        codes--;
      } else if (type === 'end' && inCode.pop()) {
        codes--;
      }
    },
    hidesText: () => codes > (inCode.at(-1) ? 1 : 0),
    endParagraph() {
      if (codes === 0) return;
      inCode.splice(0, inCode.length, ...inCode.filter((isCode) => !isCode));
      codes = 0;
    },
  };
}
