import { TYPE } from '@formatjs/icu-messageformat-parser';
import { expect, it } from 'vitest';
import { isMessage, languages, readArea, type Group } from './catalogues.ts';
import type { Message } from './read-message.ts';

// Who steers by voice says what stands on a control (WCAG 2.5.3): its name has to hold that, in every
// language. Axe looks at pages in English only.

/** What stands on a control, its name, and whether a number stands behind what is seen. */
const CONTROLS = [
  ['open', 'forget.ask', 'forget.askFor'],
  ['open', 'kept.readShort', 'kept.read'],
  ['open', 'kept.update', 'kept.updateThe'],
  ['open', 'rename.ask', 'rename.askFor'],
  ['timeline', 'amp', 'ampOf'],
  ['story', 'video.play', 'video.name'],
  ['story', 'video.loadsFrom', 'video.name'],
  ['story', 'filter.open', 'filter.openWith', '7'],
  ['filter-frame', 'sheet.open', 'sheet.openWith', '7'],
] as const;

/** All forms of a message, with 7 for numbers. */
function forms(message: Message): string[] {
  let said = [''];
  for (const element of message) {
    const next = formsOf(element);
    said = said.flatMap((before) => next.map((after) => before + after));
  }
  return said;
}

function formsOf(element: Message[number]): string[] {
  switch (element.type) {
    case TYPE.literal:
      return [element.value];
    case TYPE.argument:
      return [`{${element.value}}`];
    case TYPE.plural:
      return Object.values(element.options).flatMap(({ value }) => forms(value));
    default:
      return ['7'];
  }
}

function messageAt(area: Group, path: string): Message {
  let member: Message | Group | undefined = area;
  for (const name of path.split('.'))
    member = member && !isMessage(member) ? member[name] : undefined;
  if (!member || !isMessage(member)) throw new Error(`there is no message ${path}`);
  return member;
}

/** Without what nobody says. */
function spoken(text: string): string {
  return text.toLowerCase().replaceAll(/[,،:]/g, ' ').replaceAll(/\s+/g, ' ');
}

it.each(languages())('in $name, names of controls hold what stands on them', ({ id }) => {
  for (const [area, seen, name, number] of CONTROLS) {
    const words = readArea(id, area);
    const [visible = ''] = forms(messageAt(words, seen));
    const expected = spoken(number ? `${visible} ${number}` : visible);
    for (const form of forms(messageAt(words, name))) expect(spoken(form)).toContain(expected);
  }
});
