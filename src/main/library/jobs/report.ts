/** Says how far a task is: `done` of `total` steps, in words. `total` is 0 while it is not known. */
export type Report = (done: number, total: number, label: string) => void;
