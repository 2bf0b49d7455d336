/** What a schema can't say about a document: that everything it names is there. Findings in words; none is good. */
import { type Docx, paragraphsOf, partOf, tagsOf } from './open-docx.ts';

export function checkReferences(docx: Docx): string[] {
  return [
    ...checkPackage(docx),
    ...[...docx.parts.keys()]
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => checkRelationships(docx, name)),
    ...storyParts(docx).flatMap((name) => checkFields(name, partOf(docx, name))),
    ...checkBookmarks(docx),
    ...checkControls(docx),
    ...checkNotes(docx, 'footnote'),
    ...checkNotes(docx, 'endnote'),
    ...checkPictures(docx),
    ...checkStyles(docx),
    ...checkLists(docx),
    ...checkHeadings(docx),
    ...checkProperties(docx),
  ];
}

/** The parts with text in them. */
function storyParts(docx: Docx): string[] {
  return [...docx.parts.keys()].filter((name) =>
    /^word\/(document|footnotes|endnotes|header\w*|footer\w*)\.xml$/.test(name),
  );
}

function checkPackage(docx: Docx): string[] {
  const names = [...docx.parts.keys()];
  const findings = names[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not the first entry'];
  const types = [...tagsOf(partOf(docx, '[Content_Types].xml'))];
  const overrides = new Set(types.flatMap(({ attributes }) => attributes.PartName ?? []));
  const defaults = new Set(types.flatMap(({ attributes }) => attributes.Extension ?? []));
  for (const name of names) {
    const extension = name.split('.').at(-1) ?? '';
    if (!overrides.has(`/${name}`) && !defaults.has(extension)) findings.push(`${name} has no content type`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(docx.parts.get(name) ?? '')) {
      findings.push(`${name} holds a character that XML can't`);
    }
  }
  for (const part of overrides) {
    if (!docx.parts.has(part.slice(1))) findings.push(`a content type names ${part}, which is not there`);
  }
  return findings;
}

function checkRelationships(docx: Docx, name: string): string[] {
  const findings: string[] = [];
  const owner = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  const folder = owner.includes('/') ? owner.slice(0, owner.lastIndexOf('/') + 1) : '';
  const ids = new Set<string>();
  for (const { name: tag, attributes } of tagsOf(partOf(docx, name))) {
    if (tag !== 'Relationship') continue;
    const { Id = '', Target = '', TargetMode, Type = '' } = attributes;
    if (ids.has(Id)) findings.push(`${name} has ${Id} twice`);
    ids.add(Id);
    if (TargetMode === 'External') {
      if (!Type.endsWith('/hyperlink')) findings.push(`${name} leads outside by something else than a link`);
      if (!/^(https?|mailto):[!-~]+$/.test(Target)) findings.push(`${name} has the link ${Target}`);
    } else if (!docx.parts.has(`${folder}${Target}`.replace(/^word\/\.\.\//, ''))) {
      findings.push(`${name} names ${Target}, which is not there`);
    }
  }
  if (owner === '') return findings;
  for (const { name: tag, attributes } of tagsOf(partOf(docx, owner))) {
    const id = attributes['r:id'] ?? attributes['r:embed'];
    if (id !== undefined && !ids.has(id)) findings.push(`${owner}: ${tag} names ${id}, which is not there`);
  }
  return findings;
}

function checkFields(name: string, xml: string): string[] {
  const findings: string[] = [];
  const open: string[] = [];
  for (const { name: tag, attributes } of tagsOf(xml)) {
    if (tag !== 'w:fldChar') continue;
    if (attributes['w:dirty'] === 'true') findings.push(`${name}: a field asks to be updated`);
    const type = attributes['w:fldCharType'];
    if (type === 'begin') open.push('begin');
    else if (type === 'separate' && open.at(-1) === 'begin') open[open.length - 1] = 'separate';
    else if (type === 'end' && open.length > 0) open.pop();
    else findings.push(`${name}: a field's ${type} stands alone`);
  }
  return open.length > 0 ? [...findings, `${name}: a field does not end`] : findings;
}

function checkBookmarks(docx: Docx): string[] {
  const findings: string[] = [];
  const document = partOf(docx, 'word/document.xml');
  const names = new Set<string>();
  const open = new Map<string, string>();
  const ids = new Set<string>();
  for (const { name: tag, attributes } of tagsOf(document)) {
    const id = attributes['w:id'] ?? '';
    if (tag === 'w:bookmarkStart') {
      const name = attributes['w:name'] ?? '';
      if (!/^[A-Za-z_]\w{0,39}$/.test(name)) findings.push(`the bookmark ${name} has no proper name`);
      if (names.has(name) || ids.has(id)) findings.push(`the bookmark ${name} is there twice`);
      names.add(name);
      ids.add(id);
      open.set(id, name);
    }
    if (tag === 'w:bookmarkEnd' && !open.delete(id)) findings.push(`the end of bookmark ${id} stands alone`);
  }
  for (const name of open.values()) findings.push(`the bookmark ${name} does not end`);
  const anchors = [...tagsOf(document)].flatMap(({ name: tag, attributes, kind }) =>
    tag === 'w:hyperlink' && kind !== 'close' && !('r:id' in attributes)
      ? (attributes['w:anchor'] ?? '')
      : [],
  );
  const references = [...document.matchAll(/PAGEREF (\S+)/g)].map(([, name]) => name ?? '');
  for (const name of [...anchors, ...references]) {
    if (!names.has(name)) findings.push(`something leads to ${name}, which is not there`);
  }
  return findings;
}

/** Content controls have ids of their own, and what the record lists is marked in the text, whole or by paragraph. */
function checkControls(docx: Docx): string[] {
  const document = partOf(docx, 'word/document.xml');
  const properties = [...document.matchAll(/<w:sdtPr>.*?<\/w:sdtPr>/gs)].map(([xml]) => xml);
  const ids = properties.flatMap((xml) => /<w:id w:val="([^"]*)"/.exec(xml)?.[1] ?? []);
  const tags = properties.flatMap((xml) => /<w:tag w:val="([^"]*)"/.exec(xml)?.[1] ?? []);
  const record = [...docx.parts].find(
    ([, xml]) => xml.includes('urn:standpoint:record:1"') && xml.includes('<item '),
  );
  const listed = [...(record?.[1] ?? '').matchAll(/<item name="([^"]*)"/g)].map(([, name]) => name ?? '');
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two content controls share an id']),
    ...(listed.join() === [...new Set(tags)].join() ? [] : ['the record and the content controls differ']),
    ...listed
      .filter((name) => !document.includes(`w:name="${name}"`))
      .map((name) => `the record lists ${name}, which has no bookmark`),
  ];
}

function checkNotes(docx: Docx, kind: 'footnote' | 'endnote'): string[] {
  const notes = docx.parts.get(`word/${kind}s.xml`) ?? '';
  const idsIn = (xml: string, element: string) =>
    [...xml.matchAll(new RegExp(element, 'g'))].map(([, id]) => id).join();
  // LibreOffice's separators have a type behind their id, and nothing refers to them.
  const written = idsIn(notes, `<w:${kind} w:id="(\\d+)">`);
  const referred = idsIn(partOf(docx, 'word/document.xml'), `<w:${kind}Reference w:id="(\\d+)"`);
  const findings = written === referred ? [] : [`${kind}s and references to them differ`];
  for (const [separator] of notes.matchAll(new RegExp(`<w:${kind} w:type=.*?</w:${kind}>`, 'gs'))) {
    if (separator.includes(`<w:${kind}Ref/>`)) findings.push(`a separator of ${kind}s has a mark`);
  }
  return findings;
}

/** Word counts pictures through all that is read, headers and footers too. */
function checkPictures(docx: Docx): string[] {
  const ids = storyParts(docx).flatMap((name) =>
    [...tagsOf(partOf(docx, name))].flatMap(({ name: tag, attributes, kind }) =>
      tag === 'wp:docPr' && kind !== 'close' ? (attributes.id ?? '') : [],
    ),
  );
  return [...Map.groupBy(ids, (id) => id)].flatMap(([id, same]) =>
    same.length > 1 ? [`the picture id ${id} is there ${same.length} times`] : [],
  );
}

function checkStyles(docx: Docx): string[] {
  const styles = partOf(docx, 'word/styles.xml');
  const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  // Word's own, always there.
  defined.add('DefaultParagraphFont');
  const used = [...storyParts(docx).map((name) => partOf(docx, name)), styles].flatMap((xml) =>
    [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]+)"/g)].map(([, id]) => id),
  );
  return [...new Set(used)].filter((id) => !defined.has(id)).map((id) => `the style ${id} is not defined`);
}

function checkLists(docx: Docx): string[] {
  const numbering = docx.parts.get('word/numbering.xml') ?? '';
  const defined = new Set([...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id));
  const used = [...partOf(docx, 'word/document.xml').matchAll(/<w:numId w:val="([^"]*)"/g)].map(
    ([, id]) => id,
  );
  return [...new Set(used)].filter((id) => !defined.has(id)).map((id) => `the list ${id} is not defined`);
}

function checkHeadings(docx: Docx): string[] {
  const findings: string[] = [];
  const levels = new Map<string, number>();
  for (const [, id = '', style = ''] of partOf(docx, 'word/styles.xml').matchAll(
    /w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/g,
  )) {
    const level = /<w:outlineLvl w:val="(\d)"/.exec(style)?.[1];
    if (level !== undefined) levels.set(id, Number(level) + 1);
  }
  let above = 0;
  for (const { style, text, xml } of paragraphsOf(partOf(docx, 'word/document.xml'))) {
    const level = levels.get(style);
    if (level !== undefined) {
      if (level > above + 1)
        findings.push(`“${text}” is a heading of level ${level} below one of level ${above}`);
      above = level;
    }
    // After a table and in each cell Word needs a paragraph, and nothing may stand in it.
    if (
      text.trim() === '' &&
      !/^Table(Gap|Text|Header)$/.test(style) &&
      !/<w:(footnoteReference|drawing)/.test(xml)
    )
      findings.push(`an empty paragraph in ${style}`);
  }
  return findings;
}

function checkProperties(docx: Docx): string[] {
  const core = partOf(docx, 'docProps/core.xml');
  return [
    ...(core.includes('<dc:title>') ? [] : ['the document has no title']),
    ...(core.includes('<dc:creator>') ? [] : ['the document has no author']),
    ...(partOf(docx, 'word/styles.xml').includes('<w:lang w:val="en-US"')
      ? []
      : ['the text has no language']),
    ...(partOf(docx, 'word/settings.xml').includes('w:updateFields') ? ['Word would ask to update'] : []),
  ];
}
