import axeCore from 'axe-core';

/**
 * What axe finds wrong with a part of a page: structure, names and roles. Colours need a real
 * browser, which the journeys have.
 */
export async function axe(part: Element): Promise<string[]> {
  const { violations } = await axeCore.run(part, {
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
      'label-content-name-mismatch': { enabled: true },
    },
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join('; ')})`,
  );
}
