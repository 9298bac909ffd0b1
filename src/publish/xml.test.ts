// @vitest-environment jsdom
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseXml } from './feeds/feed-rules.testing.ts';
import { element, legal, text, XML_HEAD } from './xml.ts';

it('what is written comes back from another parser, but for what XML cannot hold', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constant('\ud800\r\n\t]]>'),
  );
  fc.assert(
    fc.property(anything, anything, (content, value) => {
      const xml = XML_HEAD + element('a', { b: value, c: undefined }, `<d/>${text(content)}`);
      const { documentElement: root } = parseXml(xml);
      expect(root.textContent).toBe(legal(content));
      expect(root.getAttribute('b')).toBe(legal(value));
      expect(root.hasAttribute('c')).toBe(false);
    }),
  );
});

it.each([
  ['controls', '\u0000\u0001\u000b\u001f', ''],
  ['noncharacters', '\ufffe\uffff', ''],
  ['halves of a surrogate pair', 'a\ud83db\udefc', 'ab'],
  ['nothing else', 'tab\t line\n é 漢 🛶 \u0085', 'tab\t line\n é 漢 🛶 \u0085'],
])('leaves out %s', (_, given, kept) => {
  expect(legal(given)).toBe(kept);
});
