/** The file's name without its folder, whichever system's path it is. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** The folder alone; empty for a name without one. */
export function folderOf(path: string): string {
  return path.slice(0, path.length - fileNameOf(path).length).replace(/(?<=.)[\\/]$/, '');
}

/** “32 KB”, “1.4 MB”. */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1000).toFixed(1)} MB`;
}
