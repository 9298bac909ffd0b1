import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { argumentsOf, type Message } from './read-message.ts';

type Options = Readonly<Record<string, { readonly value: MessageFormatElement[] }>>;

/** How a message is written as code. */
export interface Manner {
  /** Keeps texts of unknown direction from reordering what stands around them. */
  readonly isolated: boolean;
}

/**
 * A message as an expression of JavaScript: a string, or a function. One argument is given as it is,
 * several by their names. The expression calls `number`, `plural` and `form` of
 * `src/reader/language/messages.ts`; nothing of the message's syntax is left in it.
 */
export function compileMessage(message: Message, manner: Manner): string {
  const names = [...argumentsOf(message).keys()];
  const text = textOf(message, undefined, manner);
  if (names.length === 0) return text;
  const [first] = names;
  if (names.length === 1) return `(${variable(first)}) => ${text}`;
  return `({ ${names.map((name) => `${name}: ${variable(name)}`).join(', ')} }) => ${text}`;
}

/** Names of messages may be words of JavaScript; these are not. */
function variable(name = ''): string {
  return `_${name}`;
}

/** @param counted the variable that `#` stands for */
function textOf(message: Message, counted: string | undefined, manner: Manner): string {
  const parts = message.map((element) => partOf(element, counted, manner));
  const isPlain = parts.every((part) => typeof part === 'string');
  if (isPlain) return JSON.stringify(parts.join(''));
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return only.code;
  const inside = parts.map((part) =>
    typeof part === 'string' ? escaped(part) : `\${${part.code}}`,
  );
  return `\`${inside.join('')}\``;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`);
}

/** A text that stands there, or code that makes one. */
function partOf(
  element: MessageFormatElement,
  counted: string | undefined,
  manner: Manner,
): string | { readonly code: string } {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return { code: `number(${counted})` };
    case TYPE.number:
      return { code: `number(${variable(element.value)})` };
    case TYPE.plural:
      return { code: pluralOf(variable(element.value), element.options, manner) };
    case TYPE.select:
      return { code: `(${formsOf(element.options, '', manner)})[${variable(element.value)}]` };
    default: {
      const given = variable(element.value);
      return { code: manner.isolated ? `isolated(${given})` : given };
    }
  }
}

function pluralOf(given: string, options: Options, manner: Manner): string {
  const entries = Object.entries(options);
  const forms = Object.fromEntries(entries.filter(([name]) => !name.startsWith('=')));
  // Of most messages the forms are texts alone, with `#` in the place of their number: it is put in
  // afterwards, which is a little less code.
  const simple = Object.values(forms).every(({ value }) => value.every(isTextOrCount));
  const usual = simple
    ? `plural(${given}, ${recordOf(forms, ({ value }) => JSON.stringify(withSign(value)))})`
    : `form(${given}, ${formsOf(forms, given, manner)})`;
  return entries
    .filter(([name]) => name.startsWith('='))
    .reduce(
      (rest, [name, { value }]) =>
        `(${given} === ${Number(name.slice(1))} ? ${textOf(value, given, manner)} : ${rest})`,
      usual,
    );
}

function isTextOrCount(element: MessageFormatElement): boolean {
  return (
    element.type === TYPE.pound || (element.type === TYPE.literal && !element.value.includes('#'))
  );
}

function withSign(message: Message): string {
  return message.map((element) => (element.type === TYPE.literal ? element.value : '#')).join('');
}

function formsOf(options: Options, counted: string, manner: Manner): string {
  return recordOf(options, ({ value }) => textOf(value, counted, manner));
}

function recordOf(options: Options, code: (option: Options[string]) => string): string {
  const entries = Object.entries(options).map(([name, option]) => `${name}: ${code(option)}`);
  return `{ ${entries.join(', ')} }`;
}
