/** What in a Word file would run, or be fetched, in each document made with it. */
import { readRelationships } from '../../importing/testimony/read-docx-relationships.ts';
import type { Package } from '../../importing/testimony/read-docx-xml.ts';
import { foreign, unusable } from './template-refusals.ts';
import { elementsOf, type XmlNode } from './xml-tree.ts';

/** A file may call its parts as it likes: what one is, say its type and what refers to it. */
interface ActiveKind {
  /** Of the name of a part. */
  part?: RegExp;
  /** Of a content type. */
  type?: RegExp;
  /** The last words of relationships' types, in small letters. */
  relationships: readonly string[];
  why: string;
}

const KINDS: readonly ActiveKind[] = [
  {
    part: /vbaProject|vbaData|activeX|customUI|\/macros?\//i,
    type: /vbaProject|vbaData|activeX/i,
    relationships: [
      ...['vbaproject', 'wordvbadata', 'vbaprojectsignature', 'vbaprojectsignatureagile'],
      ...['vbaprojectsignaturev3', 'control', 'activexcontrolbinary', 'extensibility'],
    ],
    why: 'It has macros or controls, which would run in each document made with it. In Word, save a copy as “Word Document (.docx)”, which has none, and choose that.',
  },
  {
    type: /macroEnabled/i,
    relationships: [],
    why: 'It is a file for macros (.docm or .dotm). In Word, save a copy as “Word Document (.docx)”, and choose that.',
  },
  {
    type: /keyMapCustomizations|attachedToolbars/i,
    relationships: ['keymapcustomizations', 'attachedtoolbars'],
    why: 'It has keyboard shortcuts or toolbars of its own, which each document made with it would bring. In Word, choose File, Options, Customize Ribbon, Keyboard shortcuts: Customize, choose the file under “Save changes in”, then Reset All, save the file, and choose that.',
  },
  {
    type: /webextension/i,
    relationships: ['webextension', 'webextensiontaskpanes'],
    why: 'It has an add-in, which Word would load with each document made with it. In Word, remove it under Insert, My Add-ins, save the file, and choose that.',
  },
  {
    type: /oleObject/i,
    relationships: ['oleobject', 'package'],
    why: 'It holds a file of another program (an embedded object). In Word, replace it by a picture, save the file, and choose that.',
  },
  {
    relationships: ['afchunk', 'subdocument'],
    why: 'It takes in another document. In Word, save a copy in which that document’s text stands itself, and choose that.',
  },
];

export function refuseActiveParts({ zip, file }: Package): void {
  for (const { part, why } of KINDS) {
    if (part && zip.names.some((name) => part.test(name))) throw unusable(file, why);
  }
}

/** Of the parts that are there: a type may be said of parts that were taken out. */
export function refuseActiveTypes({ zip, file }: Package, types: XmlNode): void {
  const byPart = new Map<string, string>();
  const byEnding = new Map<string, string>();
  for (const { attributes } of elementsOf(types)) {
    const type = attributes.get('ContentType') ?? '';
    byPart.set((attributes.get('PartName') ?? '').toLowerCase(), type);
    byEnding.set((attributes.get('Extension') ?? '').toLowerCase(), type);
  }
  for (const name of zip.names) {
    const [path, ending = ''] = [`/${name}`.toLowerCase(), name.toLowerCase().split('.').at(-1)];
    const said = byPart.get(path) ?? byEnding.get(ending) ?? '';
    const found = KINDS.find(({ type }) => type?.test(said));
    if (found) throw unusable(file, found.why);
  }
}

/** Links that are followed by a click are none of it. */
export function refuseActiveRelationships(source: Package): void {
  const owners = source.zip.names.flatMap((part) => {
    const found = /^(.*?)_rels\/([^/]*)\.rels$/.exec(part);
    if (found) return [`${found[1]}${found[2]}`];
    // Word finds them in any case of letters.
    if (/\.rels$/i.test(part)) throw foreign(source.file);
    return [];
  });
  for (const owner of owners) {
    for (const { external, type, target } of readRelationships(source, owner)) {
      const found = KINDS.find(({ relationships }) => relationships.includes(type.toLowerCase()));
      if (found) throw unusable(source.file, found.why);
      if (external && type !== 'hyperlink') throw unusable(source.file, describeOutside(type, target));
    }
  }
}

function describeOutside(type: string, target: string): string {
  const shown = target.length > 120 ? `${target.slice(0, 120)}…` : target;
  if (type === 'attachedTemplate') {
    return `It is attached to another template (${shown}), which Word would look for each time a document is opened. In Word, choose File, Options, Add-ins, Manage: Templates, Go, clear “Document template”, save the file, and choose that.`;
  }
  if (type === 'image') {
    return `A picture in it is not in the file but linked (${shown}). In Word, choose File, Info, Edit Links to Files, Break Link, save the file, and choose that.`;
  }
  return `It links to something outside of the file (${shown}), which Word would fetch each time a document is opened. In Word, choose File, Info, Edit Links to Files, Break Link, save the file, and choose that.`;
}
