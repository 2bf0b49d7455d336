/** What a file was chosen for, as messages about it say it: what did not happen, and what to do with a better copy. */
export interface Purpose {
  refused: string;
  retry: string;
}

export const IMPORTING: Purpose = { refused: 'was not imported', retry: 'import that' };
