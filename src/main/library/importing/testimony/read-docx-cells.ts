/** Rows and cells of a table that tracked changes took out or put in: what stands in them is words of such a change. */

export interface ChangedCells {
  open(element: string): void;
  /** Whether a property of a row or a cell says that it was changed, and how. */
  readProperty(element: string, parent: string): 'gone' | 'added' | null;
  close(element: string): void;
  /** Of the innermost place: gone where anything around it is. */
  state(): 'gone' | 'added' | null;
}

const CHANGES = new Map([
  ['w:trPr w:del', 'gone'],
  ['w:trPr w:ins', 'added'],
  ['w:tcPr w:cellDel', 'gone'],
  ['w:tcPr w:cellIns', 'added'],
] as const);

export function startChangedCells(): ChangedCells {
  const around: ('gone' | 'added' | null)[] = [];
  const isPart = (element: string) => element === 'w:tr' || element === 'w:tc';
  return {
    open(element) {
      if (isPart(element)) around.push(around.at(-1) ?? null);
    },
    readProperty(element, parent) {
      if (parent !== 'w:trPr' && parent !== 'w:tcPr') return null;
      const change = CHANGES.get(`${parent} ${element}` as 'w:trPr w:del') ?? null;
      if (change !== null && around.length > 0 && around.at(-1) !== 'gone')
        around[around.length - 1] = change;
      return change;
    },
    close(element) {
      if (isPart(element)) around.pop();
    },
    state: () => around.at(-1) ?? null,
  };
}
