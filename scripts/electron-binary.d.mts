/** Full path of Electron's program, or undefined where it isn't there. Never begins a download. */
export function findElectron(): string | undefined;
/** Tries once to have it; after a failure not again for a day. */
export function getElectron(options?: { again?: boolean }): string | undefined;
