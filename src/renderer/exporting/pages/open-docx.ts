/** A Word file's parts, read from its bytes. Nothing is fetched. */
import { strFromU8, unzipSync } from 'fflate/browser';

export interface DocxFile {
  /** The root of an XML part; null where the file has no such part. */
  part(path: string): Element | null;
  /** What a part refers to, by the relationship's id: paths within the file, and addresses outside as they stand. */
  relationsOf(path: string): ReadonlyMap<string, string>;
  /** An address of the picture's bytes for as long as the window is open or until `close`. */
  picture(path: string): string | null;
  close(): void;
}

const PICTURES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

const THEME = 'word/theme/theme1.xml';

export function openDocx(bytes: Uint8Array): DocxFile {
  const files = unzipSync(bytes);
  const parts = new Map<string, Element | null>();
  const addresses = new Map<string, string>();

  const part = (path: string): Element | null => {
    const known = parts.get(path);
    if (known !== undefined) return known;
    const content = files[path];
    const root = content
      ? new DOMParser().parseFromString(strFromU8(content), 'application/xml').documentElement
      : null;
    parts.set(path, root);
    if (root && path !== THEME) nameThemeFonts(root, part(THEME));
    return root;
  };

  return {
    part,
    relationsOf(path) {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const relations = part(path.replace(/([^/]+)$/, '_rels/$1.rels'));
      return new Map(
        [...(relations?.children ?? [])].map((one) => {
          const target = one.getAttribute('Target') ?? '';
          const isOutside = one.getAttribute('TargetMode') === 'External';
          const inside = target.startsWith('/') ? target.slice(1) : folder + target;
          return [one.getAttribute('Id') ?? '', isOutside ? target : inside];
        }),
      );
    },
    picture(path) {
      const known = addresses.get(path);
      const content = files[path];
      const type = PICTURES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
      if (known !== undefined || !content || !type) return known ?? null;
      const address = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }));
      addresses.set(path, address);
      return address;
    },
    close() {
      for (const address of addresses.values()) URL.revokeObjectURL(address);
    },
  };
}

/** Word's own files call their fonts by their place in the theme: here by their names, as other files do. */
function nameThemeFonts(root: Element, theme: Element | null): void {
  for (const fonts of root.getElementsByTagName('w:rFonts')) {
    const place = fonts.getAttribute('w:asciiTheme') ?? fonts.getAttribute('w:hAnsiTheme');
    if (!theme || place === null) continue;
    const [kind] = theme.getElementsByTagName(place.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    const name = kind?.getElementsByTagName('a:latin')[0]?.getAttribute('typeface');
    if (name) fonts.setAttribute('w:ascii', name);
  }
}
