import { ExternalHyperlink, type ParagraphChild } from 'docx';
import { isMailAddress } from '../../../../shared/mail-address.ts';
import type { ContactBlock } from '../../../../shared/own-blocks.ts';
import { toOneLine } from '../../../../shared/text.ts';
import { linkAddressOf } from './link-address.ts';
import { CONTACT, CONTACT_END, CONTACT_NAME } from './style-names.ts';
import { isRightToLeft } from './text-direction.ts';
import { type ParagraphOptions, textParagraph } from './text-paragraph.ts';
import { textRuns } from './text-runs.ts';

/** Name; title and organisation; mail address and phone: a line each, kept together, without what is not known. */
export function writeContact(block: ContactBlock): ParagraphOptions[] {
  const [name, title, organisation, mail, phone] = [
    block.name,
    block.title,
    block.organisation,
    block.mail,
    block.phone,
  ].map(toOneLine) as [string, string, string, string, string];
  const about = [title, organisation].filter((part) => part !== '').join(', ');
  const reach = joinParts([mailRuns(mail), textRuns(phone)]);
  const lines: ParagraphOptions[] = [
    ...(about === '' ? [] : [textParagraph(CONTACT, about)]),
    ...(reach.length === 0 ? [] : [{ style: CONTACT, children: reach }]),
  ];
  return [
    ...(name === '' ? [] : [textParagraph(CONTACT_NAME, name)]),
    ...lines.map((line, index) => (index === lines.length - 1 ? { ...line, style: CONTACT_END } : line)),
  ];
}

function mailRuns(mail: string): ParagraphChild[] {
  const address = isMailAddress(mail) ? linkAddressOf(`mailto:${mail}`) : null;
  if (address === null) return textRuns(mail);
  return [
    new ExternalHyperlink({
      link: address,
      children: textRuns(mail, { style: 'Hyperlink' }, isRightToLeft(mail)),
    }),
  ];
}

function joinParts(parts: ParagraphChild[][]): ParagraphChild[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => [...(index === 0 ? [] : textRuns('  ·  ')), ...part]);
}
