import type { Words } from '../../src/reader/language/messages.ts';

// A language that no one speaks: each message of the catalogues in brackets. Latin letters outside of
// them are words that no translation would reach, or such as the edition brings.

const ACCENTED: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ø', u: 'û' };

function pseudo(text: string): string {
  return `⟦${text}⟧`;
}

/** For `sayIn`: says an area in brackets, in place. The texts that messages are given stay as they are. */
export function speakPseudo(_area: string, words: Words): void {
  for (const [name, word] of Object.entries(words)) {
    if (typeof word === 'string') {
      const accented = word.replaceAll(/[aeiou]/g, (letter) => ACCENTED[letter] ?? letter);
      Object.assign(words, { [name]: pseudo(accented) });
    } else if (typeof word === 'function') {
      const say = word as (given: unknown) => string;
      Object.assign(words, { [name]: (given: unknown) => pseudo(say(given)) });
    } else speakPseudo(name, word);
  }
}

const ATTRIBUTES = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'];
const SAID = [...ATTRIBUTES, 'title', 'placeholder', 'alt'];

/** All that the page says, to be seen or to be read out: its texts and attributes. */
export function sayings(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [document.title];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Code is the same in all languages: addresses, operators, keys, a command to type.
    if (!node.parentElement?.closest('code, kbd, [lang], style'))
      texts.push(node.textContent ?? '');
  }
  const attributes = [...document.body.querySelectorAll('*')].flatMap((element) =>
    SAID.map((name) => element.getAttribute(name) ?? ''),
  );
  return [...texts, ...attributes];
}

/** What is said outside of brackets in Latin letters, and is not of the edition. */
export function hardCoded(ofTheEdition: string): string[] {
  const rest = sayings().flatMap((text) => {
    let outside = text;
    for (let before = ''; before !== outside;) {
      before = outside;
      outside = outside.replaceAll(/⟦[^⟦⟧]*⟧/g, '\n');
    }
    return outside.split(/\n| · /).map((part) => part.replaceAll(/^[\s·,:;]+|[\s·,:;]+$/g, ''));
  });
  return [...new Set(rest)].filter((part) => /[a-z]/i.test(part) && !ofTheEdition.includes(part));
}
