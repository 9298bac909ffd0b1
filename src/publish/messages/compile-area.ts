import { isMessage, type Group, type Language } from './catalogues.ts';
import { compileMessage, type Manner } from './compile-message.ts';
import { argumentsOf, type Argument, type Message } from './read-message.ts';

/** What compiled messages call. */
const CALLS = `import { form, isolated, number, plural, translated } from '/src/reader/language/messages.ts';`;

/** The name by which the words of an area are imported: `dateJumpStrings` of `date-jump`. */
function exportOf(area: string): string {
  return `${area.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}Strings`;
}

/** The module of an area in the site's own language. */
export function areaModule(area: string, group: Group, language: Language): string {
  const words = groupCode(group, mannerOf(language));
  return `${CALLS}
export const ${exportOf(area)} = /* @__PURE__ */ translated(${JSON.stringify(area)}, ${words});
`;
}

/** The module of all areas of another language. */
export function catalogueModule(areas: Group, language: Language): string {
  return `${CALLS}
export default ${groupCode(areas, mannerOf(language))};
`;
}

function mannerOf({ direction }: Language): Manner {
  return { isolated: direction === 'rtl' };
}

function groupCode(group: Group, manner: Manner): string {
  const members = Object.entries(group).map(([name, member]) => {
    const code = isMessage(member) ? compileMessage(member, manner) : groupCode(member, manner);
    return `${JSON.stringify(name)}: ${code}`;
  });
  return `{\n${members.join(',\n')}\n}`;
}

/** An area as TypeScript knows it. */
export function areaDeclaration(area: string, group: Group): string {
  return `// Made by \`npm run messages\` of messages/en/${area}.json, which is what to change. A build puts the
// messages themselves in the place of this file.
export declare const ${exportOf(area)}: ${groupType(group, '')};
`;
}

function groupType(group: Group, indent: string): string {
  const members = Object.entries(group).map(([name, member]) => {
    const type = isMessage(member) ? messageType(member) : groupType(member, `${indent}  `);
    return `${indent}  readonly ${name}: ${type};\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function messageType(message: Message): string {
  const given = [...argumentsOf(message)];
  if (given.length === 0) return 'string';
  const types = given.map(([name, argument]) => `${name}: ${argumentType(argument)}`);
  const [only] = types;
  return types.length === 1
    ? `(${only}) => string`
    : `(given: { ${types.map((type) => `readonly ${type}`).join('; ')} }) => string`;
}

function argumentType(argument: Argument): string {
  switch (argument.kind) {
    case 'number':
      return 'number';
    case 'text':
      return 'string';
    case 'choice':
      return argument.of.map((choice) => `'${choice}'`).join(' | ');
  }
}
