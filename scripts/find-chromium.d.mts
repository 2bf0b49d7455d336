/** Full path of an installed Chromium or its like, or undefined. */
export function findChromium(): string | undefined;
