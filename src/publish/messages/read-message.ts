import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A message in the syntax of ICU's MessageFormat, read. */
export type Message = readonly MessageFormatElement[];

/** What a message is given under a name: a number, a text, or one of a few words. */
export type Argument =
  | { readonly kind: 'number' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

/** @throws Error when the text is no message, or asks for what no message here needs */
export function readMessage(text: string): Message {
  const message = parse(text, { ignoreTag: true, shouldParseSkeletons: false });
  argumentsOf(message);
  return message;
}

/**
 * What a message has to be given, by names in the order of the text.
 *
 * @throws Error when it asks for what no message here needs, or twice for different things
 */
export function argumentsOf(message: Message): ReadonlyMap<string, Argument> {
  const found = new Map<string, Argument>();
  for (const [name, argument] of argumentsIn(message)) {
    const known = found.get(name);
    if (known === undefined || known.kind === 'text') found.set(name, argument);
    else if (argument.kind !== 'text' && argument.kind !== known.kind) {
      throw new Error(`{${name}} is a ${known.kind} and a ${argument.kind}`);
    }
  }
  return found;
}

/** The names of the forms of each plural in a message. */
export function pluralsOf(message: Message): string[][] {
  return message.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inside] : inside;
  });
}

function* argumentsIn(message: Message): Iterable<readonly [string, Argument]> {
  for (const element of message) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        yield [element.value, { kind: 'text' }];
        break;
      case TYPE.number:
        if (element.style) throw new Error(`{${element.value}} has a style of numbers`);
        yield [element.value, { kind: 'number' }];
        break;
      case TYPE.plural:
        if (element.offset !== 0 || element.pluralType !== 'cardinal') {
          throw new Error(`{${element.value}} has an offset, or is an ordinal`);
        }
        yield [element.value, { kind: 'number' }];
        yield* argumentsInOptions(element.options);
        break;
      case TYPE.select:
        yield [element.value, { kind: 'choice', of: Object.keys(element.options) }];
        yield* argumentsInOptions(element.options);
        break;
      default:
        throw new Error(`{${element.value}} is of a kind that messages here do not have`);
    }
  }
}

function* argumentsInOptions(options: Readonly<Record<string, { value: MessageFormatElement[] }>>) {
  for (const { value } of Object.values(options)) yield* argumentsIn(value);
}
